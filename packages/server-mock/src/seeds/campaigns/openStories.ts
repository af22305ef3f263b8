import type { AgentFile } from '@deskside/core/testing'
import {
  ago,
  answer,
  answerAsk,
  escalate,
  keepNote,
  note,
  read,
  take,
  tellManager,
  wishCategory,
} from '../steps.js'
import type { Story } from '../story.js'
import { campaignPersons } from './persons.js'

const { erik, aigul } = campaignPersons
const DANA = 'Dana Omarova'
const PETER = 'Peter Lindqvist'

/** What is new, being worked on, waits for its person, or was waited for too long. */
export function openCampaignStories(editor: AgentFile): readonly Story[] {
  return [
    {
      id: 'd-upload',
      person: erik,
      agoMs: ago(0, 20),
      ticket: {
        body: 'Upload of contacts stops at 3,000 rows\n\nWhat happens: the list of 12,400 contacts stops at row 3,000, without a message.\nWhen: since yesterday noon.\nWhat I did: Contacts → Upload → CSV.\nWhat I expected: all rows.',
        categoryId: 'errors',
      },
      files: [editor],
      steps: [
        take(ago(0, 19), DANA),
        answer(
          ago(0, 18),
          DANA,
          'Hello Erik, thank you for the clear description. Row 3,001 holds a phone number that our check does not survive; a fix is on its way.\n\nTwo questions, so that I can upload the rest for you.',
          {
            asks: [
              { kind: 'text', label: 'Which segment should the contacts go to?' },
              { kind: 'file', label: 'The list itself' },
            ],
          },
        ),
        read(ago(0, 17)),
        answerAsk(ago(0, 16), { text: '«Winter 2027».' }),
        keepNote(ago(0, 15, 50), 'Ask Lotte whether the old list may be deleted.'),
      ],
    },
    {
      id: 'd-tariff',
      person: erik,
      agoMs: ago(1, 6),
      ticket: {
        body: 'Clicks of October are counted twice in the tariff\n\nThe statement says 41,200 actions, our statistics 20,600.',
        categoryId: 'application',
      },
      steps: [
        take(ago(1, 5), PETER),
        answer(ago(1, 4), PETER, 'I am comparing both with the log of October.'),
        wishCategory(ago(1, 2), 'finance', 'tariffing'),
        note(
          ago(1, 1),
          PETER,
          'He is right that it belongs to finance; ask Dana before moving it.',
        ),
        answer(
          ago(0, 2),
          PETER,
          'You are right: previews by your own team were counted as actions. The statement will be corrected by **20,600 actions**.',
        ),
      ],
    },
    {
      id: 'd-script',
      person: erik,
      agoMs: ago(5),
      ticket: {
        body: 'The call script skips the second question\n\nSince the update of Monday the operators see question 3 right after question 1.',
        categoryId: 'errors',
      },
      steps: [
        escalate(ago(1), 'Our call centre works from paper since Monday.'),
        tellManager(
          ago(0, 23),
          'Four days without a word on a broken call script. Please have a look.',
        ),
      ],
    },
    {
      id: 'd-profile',
      person: erik,
      agoMs: ago(0, 0, 20),
      ticket: {
        body: 'How do I change the sender of a running campaign?\n\nIt goes out under the name of a colleague who has left.',
        categoryId: 'application',
      },
      steps: [],
    },
    {
      id: 'd-aigul-statistics',
      person: aigul,
      agoMs: ago(1),
      ticket: {
        body: 'Где посмотреть статистику по звонкам за квартал?\n\nВ отчётах вижу только месяц.',
        categoryId: 'application',
        locale: 'ru',
      },
      steps: [
        take(ago(0, 23), DANA),
        answer(
          ago(0, 22),
          DANA,
          'Айгуль, здравствуйте! **Отчёты → Звонки → Период → Свой**, до 366 дней. Получилось?',
          { isSolution: true, status: 'solved' },
        ),
      ],
    },
  ]
}
