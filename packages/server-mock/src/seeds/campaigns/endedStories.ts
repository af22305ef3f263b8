import {
  ago,
  agree,
  answer,
  close,
  decline,
  judge,
  read,
  refuse,
  reply,
  take,
  wishCategory,
} from '../steps.js'
import type { Story } from '../story.js'
import { pdfFile } from '../textFiles.js'
import { campaignPersons } from './persons.js'

const { erik } = campaignPersons
const DANA = 'Dana Omarova'
const PETER = 'Peter Lindqvist'
const invoice = pdfFile('invoice-TC-2026-1104.pdf', 'Tidecast - Invoice TC-2026-1104')

/** What is solved, closed or declined. */
export const endedCampaignStories: readonly Story[] = [
  {
    id: 'd-unsubscribe',
    person: erik,
    agoMs: ago(3),
    ticket: {
      body: 'People who unsubscribed still get the newsletter\n\nThree customers wrote to us this week. In the list they are marked as unsubscribed.',
      categoryId: 'errors',
    },
    steps: [
      take(ago(2, 22), PETER),
      answer(
        ago(2, 20),
        PETER,
        'They are in two lists, and unsubscribed from one. Please switch on **Settings → Lists → One unsubscribe for all**.',
        { isSolution: true, status: 'solved' },
      ),
      judge(ago(2, 18), false),
      reply(ago(2, 17), 'It is switched on, and today one more of them got it.'),
      answer(
        ago(2, 1),
        PETER,
        'The campaign had been planned before and kept its old list. Stop it and plan it anew; then the setting holds for it too.',
        { isSolution: true, status: 'solved' },
      ),
    ],
  },
  {
    id: 'd-invoice',
    person: erik,
    agoMs: ago(11),
    ticket: {
      body: 'Invoice for November\n\nCould we have it with our order number 7731 on it?',
      categoryId: 'application',
    },
    steps: [
      take(ago(10, 22), DANA),
      answer(ago(10, 21), DANA, 'Gladly, a moment please.'),
      wishCategory(ago(10, 20), 'finance', 'other'),
      agree(ago(10, 19), DANA),
      answer(ago(10, 18), DANA, 'Here it is, with the order number.', {
        files: [invoice],
        isSolution: true,
      }),
      read(ago(10, 17)),
      judge(ago(10, 17), true),
      close(ago(10, 16), 5),
    ],
  },
  {
    id: 'd-telephony',
    person: erik,
    agoMs: ago(17),
    ticket: {
      body: 'Calls break off after exactly ten minutes\n\nAll operators, all numbers.',
      categoryId: 'errors',
    },
    steps: [
      take(ago(16, 20), DANA),
      answer(ago(16, 19), DANA, 'There is a limit of ten minutes on your line. Shall I raise it?'),
      wishCategory(ago(16, 18), 'application'),
      refuse(
        ago(16, 17),
        DANA,
        'Telephony is handled under errors, so that the right people see it.',
      ),
      reply(ago(16, 2), 'Yes, to an hour please.'),
      answer(ago(16), DANA, 'Done: calls may last an hour now.', { status: 'solved' }),
      close(ago(15), 4, 'Solved, though I had expected a warning before the limit.'),
    ],
  },
  {
    id: 'd-custom-template',
    person: erik,
    agoMs: ago(8),
    ticket: {
      body: 'Please design a template for our winter campaign\n\nIn our colours, with three trips on it.',
      categoryId: 'application',
    },
    steps: [
      decline(
        ago(7, 20),
        PETER,
        'We do not design templates for single customers. The gallery has twelve for travel, and our partners design to order: tidecast.example/partners.',
      ),
      read(ago(7, 18)),
    ],
  },
]
