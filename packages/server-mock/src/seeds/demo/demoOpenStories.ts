import type { Story } from '../story.js'
import { exportSample, funnelScreenshot } from './demoFiles.js'
import { demoPersons } from './demoPersons.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const { maya, tom } = demoPersons
const ANNA = 'Anna Berg'
const LUIS = 'Luis Ortega'

const exportStory: Story = {
  id: 'demo-export',
  person: maya,
  agoMs: 3 * DAY,
  ticket: {
    subject: 'CSV export stops at 10,000 rows',
    body: 'Reports → Events → Export. The file always ends after exactly 10,000 rows, whatever period I choose. Last month it was complete.\n\nThe beginning of a file is attached.',
    categoryId: 'error',
    priority: 'medium',
    projectId: '4107',
  },
  files: [exportSample],
  steps: [
    { agoMs: 3 * DAY - HOUR, does: 'take', agent: LUIS },
    {
      agoMs: 26 * HOUR,
      does: 'answer',
      agent: LUIS,
      internal: true,
      body: 'Looks like the old limit came back with the release of the 17th. Asked the exports team.',
    },
    {
      agoMs: 22 * HOUR,
      does: 'answer',
      agent: LUIS,
      format: 'markdown',
      body: 'Hi Maya,\n\nthank you for the file, it helped. To find your exports in our log I need two things:\n\n- about **when** you started the last one (your time zone is fine)\n- whether you chose *All columns* or a selection\n\nUntil it is fixed, `Export → By e-mail` gives you all rows.',
      status: 'waiting_on_customer',
      asks: [
        { kind: 'text', label: 'When did you start the last export?' },
        {
          kind: 'choice',
          label: 'Which columns did you choose?',
          options: ['All columns', 'A selection'],
        },
      ],
    },
  ],
}

const funnelStory: Story = {
  id: 'demo-funnel',
  person: maya,
  agoMs: 28 * HOUR,
  ticket: {
    subject: 'Checkout funnel shows no conversions since Tuesday',
    body: 'The funnel «Checkout» has shown 0 completed orders since Tuesday. Our shop counts about 140 a day, and the events do arrive: I can see them in the live view.\n\nNothing was changed on our side. A screenshot is attached.',
    categoryId: 'data',
    priority: 'high',
    projectId: '4107',
  },
  files: [funnelScreenshot],
  steps: [
    { agoMs: 27 * HOUR, does: 'take', agent: ANNA },
    {
      agoMs: 26 * HOUR + 30 * MINUTE,
      does: 'answer',
      agent: ANNA,
      body: 'Hi Maya, I can see it too, so it is not your browser. I am looking into it with the data team and will write again today.',
    },
    { agoMs: 26 * HOUR, does: 'read' },
    {
      agoMs: 25 * HOUR,
      does: 'reply',
      body: 'Thank you. It is the number that our Monday meeting starts with, so I would love to have it back by then.',
    },
    {
      agoMs: 40 * MINUTE,
      does: 'answer',
      agent: ANNA,
      body: 'We found it. Since Tuesday the last step has been waiting for `order_paid`, and your shop sends `checkout_completed`. The step is put right, and the days since Tuesday are being computed anew. That takes about two hours; I will tell you when it is done.',
      format: 'markdown',
    },
  ],
}

const slackStory: Story = {
  id: 'demo-slack',
  person: maya,
  agoMs: 2 * HOUR,
  ticket: {
    subject: 'Alerts arrive twice in our channel',
    body: 'Since this morning every alert is posted twice in #growth, a few seconds apart. There is only one rule, I checked.',
    categoryId: 'error',
    priority: 'low',
    projectId: '4112',
  },
  steps: [],
}

const tomsStory: Story = {
  id: 'demo-tom-cohorts',
  person: tom,
  agoMs: 6 * HOUR,
  ticket: {
    subject: 'Weekly cohorts begin on Sunday',
    body: 'Can cohorts begin on Monday? Everything else in our company does.',
    categoryId: 'using',
    priority: 'low',
    projectId: '4112',
  },
  steps: [
    {
      agoMs: 5 * HOUR,
      does: 'answer',
      agent: LUIS,
      body: 'Hi Tom, yes: Project settings → Calendar → First day of the week. It applies to all reports of that project.',
      status: 'solved',
    },
  ],
}

/** What is going on: waiting, in progress, new, and one of Tom. */
export const demoOpenStories: readonly Story[] = [exportStory, funnelStory, slackStory, tomsStory]
