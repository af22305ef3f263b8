import type { Story } from '../story.js'
import { invoice } from './demoFiles.js'
import { demoPersons } from './demoPersons.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const { maya } = demoPersons
const ANNA = 'Anna Berg'
const LUIS = 'Luis Ortega'

const invoiceStory: Story = {
  id: 'demo-invoice',
  person: maya,
  agoMs: 13 * DAY + 5 * HOUR,
  ticket: {
    subject: 'Invoice for October with our VAT number',
    body: 'Hi,\n\nthe October invoice came without our VAT number (SE556677889901). Our accountants cannot book it like this. Could you send it again with the number on it?\n\nThanks,\nMaya',
    categoryId: 'billing',
    typeId: 'invoice',
    priority: 'low',
  },
  steps: [
    { agoMs: 13 * DAY + 4 * HOUR, does: 'take', agent: LUIS },
    {
      agoMs: 13 * DAY + 3 * HOUR,
      does: 'answer',
      agent: LUIS,
      body: 'Hi Maya,\n\nsorry about that. The number is in your billing profile now, so it will be on every invoice from here on. The corrected one for October is attached.',
      files: [invoice],
      status: 'solved',
    },
    { agoMs: 13 * DAY + 2 * HOUR, does: 'read' },
    {
      agoMs: 13 * DAY + 2 * HOUR - MINUTE,
      does: 'close',
      rating: { score: 5, comment: 'That was quick. Thank you!' },
    },
  ],
}

const internalTrafficStory: Story = {
  id: 'demo-internal-traffic',
  person: maya,
  agoMs: 11 * DAY,
  ticket: {
    subject: 'How do I leave our own visits out?',
    body: 'Our office makes up a good part of the traffic on weekends. Is there a way to leave our own visits out of all reports, also of the past?',
    categoryId: 'using',
    priority: 'low',
    projectId: '4107',
  },
  steps: [
    {
      agoMs: 11 * DAY - 2 * HOUR,
      does: 'answer',
      agent: ANNA,
      format: 'markdown',
      body: 'Hi Maya, yes. There are two ways:\n\n1. **By address:** Project settings → Filters → *Internal traffic*, and enter the address of your office.\n2. **By property:** send `internal: true` with your events, then filter on it.\n\nThe first one also works for the past: reports are computed anew within an hour. Tell me if a number looks odd after that.',
      status: 'solved',
    },
    { agoMs: 11 * DAY - 3 * HOUR, does: 'read' },
    {
      agoMs: 11 * DAY - 4 * HOUR,
      does: 'close',
      rating: { score: 4, comment: 'Works. I would not have found it by myself.' },
    },
  ],
}

const templateStory: Story = {
  id: 'demo-template',
  person: maya,
  agoMs: 8 * DAY,
  ticket: {
    subject: 'Could you build a board for our investors?',
    body: 'We need a board with our brand, the numbers of both projects and a monthly PDF. Could somebody of your team set it up for us?',
    categoryId: 'using',
    priority: 'low',
  },
  steps: [
    {
      agoMs: 8 * DAY - 5 * HOUR,
      does: 'answer',
      agent: LUIS,
      body: 'Third request like this in a month. Worth telling the product team.',
      internal: true,
    },
    {
      agoMs: 8 * DAY - 6 * HOUR,
      does: 'decline',
      agent: LUIS,
      reason:
        'We do not build boards for customers. Our partners do: lumenboard.example/partners lists them with their prices.',
    },
    { agoMs: 7 * DAY, does: 'read' },
  ],
}

const inviteStory: Story = {
  id: 'demo-invite',
  person: maya,
  agoMs: 5 * DAY,
  ticket: {
    subject: 'The invitation for Tom never arrives',
    body: 'I invited tom@northwind.example twice. He finds nothing, not even among spam.',
    categoryId: 'error',
    priority: 'medium',
  },
  steps: [
    { agoMs: 5 * DAY - HOUR, does: 'take', agent: ANNA },
    {
      agoMs: 5 * DAY - 2 * HOUR,
      does: 'answer',
      agent: ANNA,
      body: 'Thank you, I can see both. Your mail server refused them because of a rule for new senders. May I send a link that you can hand to Tom yourself?',
      status: 'waiting_on_customer',
    },
    { agoMs: 5 * DAY - 3 * HOUR, does: 'reply', body: 'Yes please, that would be perfect.' },
    {
      agoMs: 5 * DAY - 4 * HOUR,
      does: 'answer',
      agent: ANNA,
      body: 'Here it is, good for seven days:\nhttps://app.lumenboard.example/join/7f3k-northwind\n\nI have also asked your administrator to allow our sender, so the next invitation will arrive.',
      status: 'solved',
      isSolution: true,
    },
    { agoMs: 4 * DAY, does: 'read' },
  ],
}

/** What came to an end, or nearly: solved, closed and declined. */
export const demoEndedStories: readonly Story[] = [
  invoiceStory,
  internalTrafficStory,
  templateStory,
  inviteStory,
]
