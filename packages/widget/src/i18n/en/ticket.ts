import { createPlural } from '../plural.js'

const plural = /* @__PURE__ */ createPlural('en')

/** Words of one ticket with its correspondence, in English. */
export const ticket = {
  title: 'Request',
  details: 'Details',
  number: (number: string) => `#${number}`,
  project: (id: string, name: string) => `Project ${id} · ${name}`,
  assignee: (name: string) => `With ${name}`,
  explanations: {
    open: 'We have received it and will answer here.',
    in_progress: 'We are working on it.',
    waiting_on_customer: 'We need an answer from you to go on.',
    solved: 'We think this is solved. If it is not, let us know.',
    closed: 'Closed for new messages.',
    declined: 'We cannot do this.',
  },
  reason: (text: string) => `Reason: ${text}`,
  urgent: 'Urgent',
  close: 'Close request',
  thread: 'Messages',
  you: 'You',
  agent: 'Support',
  newMessages: 'New',
  newAnswers: (count: number) => plural(count, { one: 'New answer', other: '# new answers' }),
  newMessageFrom: (name: string, text: string) => `New message from ${name}: ${text}`,
  files: (count: number) => plural(count, { one: '# file', other: '# files' }),
  sent: 'Your message was sent.',
  showMore: 'Show more',
  unreadable: 'This message cannot be shown here. It is safe with support.',
  replyLabel: 'Your reply',
  replyHint: 'Write a reply…',
  send: 'Send',
  attach: 'Attach files',
  camera: 'Take a photo',
  failed: 'The messages could not be loaded.',
}
