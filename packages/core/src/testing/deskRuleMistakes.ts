import { twice } from './deskMistakeParts.js'
import type { DeskMistake } from './deskMistakes.js'

const channel = (more: object) => ({
  channels: [{ id: 'c', kind: 'link', label: 'C', address: 'https://example.com', ...more }],
})
const hours = (more: object) => ({
  support: { hours: { zone: 'Europe/Moscow', weekly: 'always', ...more } },
})

/** Of everything else: words, lists, hours, promises, channels. */
export const deskRuleMistakes: readonly DeskMistake[] = [
  ['no configuration', 'desk', '', 'wrong_type'],
  ['no name', { name: undefined }, '/name', 'required'],
  ['a name without words', { name: ' ' }, '/name', 'empty_text'],
  ['a name in no language', { name: {} }, '/name', 'empty_text'],
  ['a language that is none', { name: { english: 'Help' } }, '/name', 'unknown_language'],
  ['a name that is a number', { name: 7 }, '/name', 'wrong_type'],
  ['a misspelt key', { categorys: [] }, '/categorys', 'unknown_key'],
  ['a word that is no option', { guests: 'maybe' }, '/guests', 'not_an_option'],
  ['a limit of nothing', { limits: { files: 0 } }, '/limits/files', 'out_of_range'],
  ['half a file', { limits: { files: 1.5 } }, '/limits/files', 'not_an_integer'],
  ['a flag that is a word', { accounts: 'yes' }, '/accounts', 'wrong_type'],
  [
    'a status that is none',
    { statuses: { lost: { label: 'L' } } },
    '/statuses/lost',
    'unknown_key',
  ],
  ['an action that is none', { actions: { open: ['fly'] } }, '/actions/open/0', 'not_an_option'],
  [
    'stars for a desk without',
    { rating: null, actions: { solved: ['rate'] } },
    '/actions/solved/0',
    'without_rating',
  ],
  [
    'escalation for a desk without',
    { actions: { open: ['escalate'] } },
    '/actions/open/0',
    'without_escalation',
  ],
  [
    'access for a desk without',
    { actions: { open: ['grant_access'] } },
    '/actions/open/0',
    'without_access',
  ],
  ['a list without columns', { list: { columns: [] } }, '/list/columns', 'empty'],
  ['a column that is none', { list: { columns: ['mood'] } }, '/list/columns/0', 'not_an_option'],
  [
    'the same status in two groups',
    {
      list: {
        groups: [
          {
            id: 'a',
            statuses: [
              'open',
              'in_progress',
              'waiting_on_customer',
              'solved',
              'closed',
              'declined',
            ],
          },
          { id: 'b', statuses: ['open'] },
        ],
      },
    },
    '/list/groups/1/statuses/0',
    'duplicate',
  ],
  [
    'a status in no group',
    {
      list: {
        groups: [
          { id: 'a', statuses: ['open', 'in_progress', 'waiting_on_customer', 'solved', 'closed'] },
        ],
      },
    },
    '/list/groups',
    'status_left_out',
  ],
  [
    'a section that leaves its group',
    {
      list: {
        groups: [
          {
            id: 'a',
            statuses: ['open', 'in_progress', 'waiting_on_customer'],
            sections: [{ id: 's', statuses: ['solved'] }],
          },
          { id: 'b', statuses: ['solved', 'closed', 'declined'] },
        ],
      },
    },
    '/list/groups/0/sections/0/statuses/0',
    'not_in_group',
  ],
  ['a channel with no address', channel({ address: 'help' }), '/channels/0/address', 'bad_url'],
  [
    'a mailbox that is none',
    channel({ kind: 'email', address: 'help' }),
    '/channels/0/address',
    'bad_email',
  ],
  [
    'a phone that is none',
    channel({ kind: 'phone', address: 'ring' }),
    '/channels/0/address',
    'bad_phone',
  ],
  ['a zone that is none', hours({ zone: 'Europe/Nowhere' }), '/support/hours/zone', 'unknown_zone'],
  [
    'a misspelt day',
    hours({ weekly: { mondey: [] } }),
    '/support/hours/weekly/mondey',
    'unknown_key',
  ],
  [
    'an hour that is none',
    hours({ weekly: { monday: [{ from: '25:00', to: '26:00' }] } }),
    '/support/hours/weekly/monday/0/from',
    'bad_time',
  ],
  [
    'closing before opening',
    hours({ weekly: { monday: [{ from: '18:00', to: '09:00' }] } }),
    '/support/hours/weekly/monday/0/to',
    'end_before_start',
  ],
  [
    'a holiday that is none',
    hours({ holidays: [{ date: '02-30' }] }),
    '/support/hours/holidays/0/date',
    'bad_date',
  ],
  [
    'a promise of no time',
    { support: { promises: [{ clockMinutes: 0 }] } },
    '/support/promises/0/clockMinutes',
    'bad_minutes',
  ],
  [
    'a promise by both clocks',
    { support: { promises: [{ workingMinutes: 5, clockMinutes: 5 }] } },
    '/support/promises/0',
    'one_of_both',
  ],
  ['a promise by no clock', { support: { promises: [{}] } }, '/support/promises/0', 'one_of_both'],
  [
    'hours that overlap',
    hours({
      weekly: {
        monday: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '18:00' },
        ],
      },
    }),
    '/support/hours/weekly/monday/1',
    'overlap',
  ],
  [
    'a holiday twice',
    hours({ holidays: twice({ date: '01-01' }) }),
    '/support/hours/holidays/1/date',
    'duplicate_date',
  ],
  [
    'a working promise without hours',
    { support: { promises: [{ workingMinutes: 60 }] } },
    '/support/promises/0/workingMinutes',
    'without_hours',
  ],
  [
    'a promise for no priority',
    { support: { promises: [{ priority: 'high', clockMinutes: 60 }] } },
    '/support/promises/0/priority',
    'unknown_id',
  ],
  [
    'escalation of no promise',
    { escalation: { kind: 'remind' } },
    '/escalation',
    'without_promises',
  ],
  [
    'own words in no language',
    { texts: { english: { 'newTicket.send': 'Go' } } },
    '/texts/english',
    'unknown_language',
  ],
  ['own words of no section', { texts: { en: { send: 'Go' } } }, '/texts/en/send', 'bad_text_key'],
  [
    'a text without words',
    { texts: { en: { 'newTicket.send': ' ' } } },
    '/texts/en/newTicket.send',
    'empty_text',
  ],
  [
    'forms without one for every other count',
    { texts: { en: { 'home.unread': { one: 'One' } } } },
    '/texts/en/home.unread/other',
    'required',
  ],
  [
    'a form of no plural category',
    { texts: { en: { 'home.unread': { dozen: 'A dozen', other: '{0}' } } } },
    '/texts/en/home.unread/dozen',
    'unknown_key',
  ],
]
