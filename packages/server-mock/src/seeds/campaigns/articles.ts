import type { SeedArticle } from '../publishAll.js'

/** What Tidecast's FAQ says: a part of its Help page, with no address elsewhere. */
export const campaignArticles: readonly SeedArticle[] = [
  {
    id: 'first-campaign',
    title: 'Create your first campaign',
    agoDays: 200,
    format: 'markdown',
    body: '1. **Campaigns → New**, and choose what goes out: letter, call or message.\n2. Choose a segment. Its size is shown beside it.\n3. Write, or take a template from the gallery.\n4. **Send a test to yourself**, then plan the start.',
  },
  {
    id: 'upload-contacts',
    title: 'Upload contacts from a file',
    agoDays: 150,
    format: 'markdown',
    body: 'The file is a CSV in UTF-8 with a row of names at its top.\n\n- `email` or `phone` is needed, everything else is yours.\n- Phones begin with a plus and the code of the country.\n- Up to 100,000 rows a file.\n\nRows that cannot be read are listed after the upload, with the reason.',
  },
  {
    id: 'call-script',
    title: 'Configure a call script',
    agoDays: 90,
    format: 'markdown',
    body: 'A script is a list of questions. Each answer says which question is next; without a word of yours it is the one below.\n\nAfter a change press **Check**: it walks every path and names questions that nobody reaches.',
  },
  {
    id: 'actions',
    title: 'What counts as an action',
    agoDays: 40,
    format: 'markdown',
    body: 'Delivered letters, answered calls and opened messages are actions. Previews, tests to yourself and what bounced are not.\n\nThe statement of a month lists them by campaign under **Documents → Actions**.',
  },
  {
    id: 'unsubscribe',
    title: 'One unsubscribe for all lists',
    agoDays: 25,
    format: 'markdown',
    body: 'By default somebody leaves the list that wrote to them. **Settings → Lists → One unsubscribe for all** makes it all of them.\n\nCampaigns that were planned before keep their list: plan them anew.',
  },
]
