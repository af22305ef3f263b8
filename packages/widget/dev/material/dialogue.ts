import type { Ask, Message, Ticket } from '@deskside/core'
import { describeDesk, type ScriptedClient } from '../../src/testing/scriptedClient.js'
import { conversation, me, message, thread } from './conversation.js'
import { desk } from './desk.js'
import { minutesAgo } from './time.js'

const ask = (id: string, kind: Ask['kind'], label: string, some: Partial<Ask> = {}): Ask => ({
  id,
  kind,
  label,
  options: [],
  answer: null,
  ...some,
})

const options = [
  { id: 'w', label: 'Winter 2027' },
  { id: 's', label: 'Spring 2027, northern regions' },
]

export const asks: readonly Ask[] = [
  ask('1', 'text', 'Which segment should the contacts go to?'),
  ask('2', 'file', 'The list itself, as you uploaded it'),
  ask('3', 'choice', 'Which campaign is it about?', { options }),
  ask('4', 'access', 'May I look at the import log of your project?'),
  ask(
    '5',
    'steps',
    'Open Audience → Import.\nSwitch off “Merge duplicates”.\nUpload the file again.',
  ),
]

export const at = minutesAgo(3)
export const answered: readonly Ask[] = [
  { ...(asks[0] as Ask), answer: { at, text: '“Winter 2027”, all of them.' } },
  { ...(asks[1] as Ask), answer: { at, attachmentIds: ['f'] } },
  { ...(asks[2] as Ask), answer: { at, optionId: 'w' } },
  { ...(asks[3] as Ask), answer: { at, done: true } },
  { ...(asks[4] as Ask), answer: { at, done: false } },
]

export const request = message('m1', 600, {
  author: me,
  body: 'The upload of our contacts stops at row 3,000 of 12,400, without a message.',
})

export const asked = (list: readonly Ask[]): readonly Message[] => [
  request,
  message('m2', 12, {
    body: 'Hello Maya, row 3,001 holds a phone number that our check does not survive. Some things, so that I can upload the rest for you:',
    asks: [...list],
  }),
]

export const recommended = (helped: boolean | null): readonly Message[] => [
  request,
  message('m2', 12, {
    format: 'markdown',
    isSolution: true,
    helped,
    body: 'They are in two lists, and unsubscribed from one. Please switch on **Settings → Lists → One unsubscribe for all**.',
  }),
]

/** What staff may ask, with all that a desk may allow. */
const everything: Ticket['actions'] = [
  'reply',
  'attach',
  'close',
  'answer_ask',
  'judge_solution',
  'grant_access',
  'request_category',
  'write_note',
]

/** A desk with a promise, urgency, a manager, notes and categories. */
function wholeDesk({ stores }: ScriptedClient): void {
  const description = describeDesk({
    ...desk,
    support: { promises: [{ workingMinutes: 240 }] },
    escalation: { kind: 'linked_ticket', againAfterMinutes: 480 },
    manager: {
      label: { en: 'Write to the head of support', ru: 'Написать руководителю поддержки' },
      explanation: {
        en: 'Read by a person, not by the queue.',
        ru: 'Прочитает человек, а не очередь.',
      },
    },
    notes: true,
  })
  const can = { ...description.can, category: true, manager: true, notes: true, access: true }
  stores.desk.update((state) => ({ ...state, description: { ...description, can } }))
}

/** A scene's ticket at such a desk, with its messages. */
export function ticketOf(some: Partial<Ticket>, messages: readonly Message[] = conversation) {
  return (script: ScriptedClient): void => {
    wholeDesk(script)
    thread({ unreadCount: 0, actions: everything, ...some }, messages)(script)
  }
}
