import { exportSample, funnelScreenshot, invoice } from './demoFiles.js'
import { demoPersons } from './demoPersons.js'
import type { Story } from './stories.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const { maya, tom } = demoPersons
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

/** Seven tickets of Maya in every state, two with unread answers, and one of Tom. */
export const demoStories: readonly Story[] = [
  invoiceStory,
  internalTrafficStory,
  templateStory,
  inviteStory,
  exportStory,
  funnelStory,
  slackStory,
  tomsStory,
]
