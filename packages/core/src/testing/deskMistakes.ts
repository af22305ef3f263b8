/** Configurations that are wrong in one way each. */

const field = (more: object) => ({
  form: { fields: [{ id: 'f', label: 'F', kind: 'text', ...more }] },
})
const when = (condition: unknown) => ({ gates: [{ id: 'g', reason: 'No', when: condition }] })
const channel = (more: object) => ({
  channels: [{ id: 'c', kind: 'link', label: 'C', address: 'https://example.com', ...more }],
})
const hours = (more: object) => ({
  support: { hours: { zone: 'Europe/Moscow', weekly: 'always', ...more } },
})
const number = { id: 'n', label: 'N', kind: 'number' }
const select = { id: 's', label: 'S', kind: 'select', options: [{ id: 'a', label: 'A' }] }
const asks = (condition: object) => ({ ...when(condition), form: { fields: [number, select] } })
const twice = (item: object) => [item, item]

/** What is written, where it is wrong, and why. */
export const deskMistakes: readonly (readonly [string, unknown, string, string])[] = [
  ['no configuration', 'desk', '', 'wrong_type'],
  ['no name', { name: undefined }, '/name', 'required'],
  ['a name without words', { name: ' ' }, '/name', 'empty_text'],
  ['a name in no language', { name: {} }, '/name', 'empty_text'],
  ['a language that is none', { name: { english: 'Help' } }, '/name', 'unknown_language'],
  ['a name that is a number', { name: 7 }, '/name', 'wrong_type'],
  ['a misspelt key', { categorys: [] }, '/categorys', 'unknown_key'],
  [
    'a misspelt key deep inside',
    field({ requierd: true }),
    '/form/fields/0/requierd',
    'unknown_key',
  ],
  ['a word that is no option', { guests: 'maybe' }, '/guests', 'not_an_option'],
  [
    'a kind of field that is none',
    field({ kind: 'colour' }),
    '/form/fields/0/kind',
    'not_an_option',
  ],
  ['a field without an id', field({ id: '' }), '/form/fields/0/id', 'empty'],
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
  [
    'a usual priority that is none',
    { form: { defaultPriority: 'high' } },
    '/form/defaultPriority',
    'unknown_id',
  ],
  [
    'two categories of one id',
    { form: { categories: twice({ id: 'c', label: 'C' }) } },
    '/form/categories/1/id',
    'duplicate',
  ],
  [
    'two types of one id',
    { form: { categories: [{ id: 'c', label: 'C', types: twice({ id: 't', label: 'T' }) }] } },
    '/form/categories/0/types/1/id',
    'duplicate',
  ],
  [
    'two priorities of one id',
    { form: { priorities: twice({ id: 'p', label: 'P' }) } },
    '/form/priorities/1/id',
    'duplicate',
  ],
  [
    'two projects of one id',
    { form: { projects: twice({ id: 'p', name: 'P' }) } },
    '/form/projects/1/id',
    'duplicate',
  ],
  ['two fields of one id', { form: { fields: twice(number) } }, '/form/fields/1/id', 'duplicate'],
  [
    'two options of one id',
    { form: { fields: [{ ...select, options: twice({ id: 'a', label: 'A' }) }] } },
    '/form/fields/0/options/1/id',
    'duplicate',
  ],
  [
    'two parts of one id',
    { form: { guides: [{ id: 'g', label: 'G', parts: twice({ id: 'p', label: 'P' }) }] } },
    '/form/guides/0/parts/1/id',
    'duplicate',
  ],
  [
    'two gates of one id',
    { gates: twice({ id: 'g', reason: 'No', when: { any: [] } }) },
    '/gates/1/id',
    'duplicate',
  ],
  [
    'a guide without parts',
    { form: { guides: [{ id: 'g', label: 'G', parts: [] }] } },
    '/form/guides/0/parts',
    'empty',
  ],
  ['a choice without options', field({ kind: 'select' }), '/form/fields/0/options', 'no_options'],
  [
    'options of a text',
    field({ options: [{ id: 'a', label: 'A' }] }),
    '/form/fields/0/options',
    'not_for_kind',
  ],
  ['a smallest text', field({ min: 3 }), '/form/fields/0/min', 'not_for_kind'],
  [
    'characters of a number',
    field({ kind: 'number', maxCharacters: 3 }),
    '/form/fields/0/maxCharacters',
    'not_for_kind',
  ],
  [
    'a smallest number that is a word',
    field({ kind: 'number', min: 'one' }),
    '/form/fields/0/min',
    'not_for_kind',
  ],
  [
    'an earliest day that is none',
    field({ kind: 'date', min: '2026-02-30' }),
    '/form/fields/0/min',
    'bad_date',
  ],
  [
    'a smallest above the largest',
    field({ kind: 'number', min: 9, max: 1 }),
    '/form/fields/0/min',
    'above_max',
  ],
  [
    'a day before the first',
    field({ kind: 'date', min: '2026-03-02', max: '2026-03-01' }),
    '/form/fields/0/min',
    'above_max',
  ],
  [
    'a number from the page',
    field({ kind: 'number', prefill: 'page.url' }),
    '/form/fields/0/prefill',
    'not_for_kind',
  ],
  [
    'a prefill that is none',
    field({ prefill: 'user.shoe' }),
    '/form/fields/0/prefill',
    'not_an_option',
  ],
  ['fixed, and not known', field({ readOnly: true }), '/form/fields/0/readOnly', 'without_prefill'],
  [
    'a field that asks itself',
    field({ when: { fact: 'fields.f', isSet: true } }),
    '/form/fields/0/when/fact',
    'not_known_here',
  ],
  [
    'a field that asks one below',
    { form: { fields: [{ ...select, when: { fact: 'fields.n', min: 1 } }, number] } },
    '/form/fields/0/when/fact',
    'not_known_here',
  ],
  [
    'a category that asks itself',
    { form: { categories: [{ id: 'c', label: 'C', when: { fact: 'categoryId', is: 'c' } }] } },
    '/form/categories/0/when/fact',
    'not_known_here',
  ],
  ['a condition that is none', when({}), '/gates/0/when', 'not_a_condition'],
  [
    'a condition of another tongue',
    when({ fact: 'user.plan', equals: 'pro' }),
    '/gates/0/when',
    'not_a_condition',
  ],
  ['all of nothing', when({ all: [] }), '/gates/0/when/all', 'empty'],
  ['an id with a blank', field({ id: 'a b.c' }), '/form/fields/0/id', 'bad_id'],
  ['an id that every object has', field({ id: '__proto__' }), '/form/fields/0/id', 'bad_id'],
  [
    'a condition of two kinds',
    when({ not: { any: [] }, any: [] }),
    '/gates/0/when/not',
    'unknown_key',
  ],
  ['a condition about nothing', when({ is: 'x' }), '/gates/0/when/fact', 'required'],
  [
    'a gate without a condition',
    { gates: [{ id: 'g', reason: 'No' }] },
    '/gates/0/when',
    'required',
  ],
  [
    'a gate without a reason',
    { gates: [{ id: 'g', when: { any: [] } }] },
    '/gates/0/reason',
    'required',
  ],
  [
    'a fact that is none',
    when({ fact: 'user.shoe', is: '42' }),
    '/gates/0/when/fact',
    'unknown_fact',
  ],
  [
    'a fact that every object has',
    when({ fact: 'constructor', isSet: true }),
    '/gates/0/when/fact',
    'unknown_fact',
  ],
  [
    'a field that is none',
    when({ fact: 'fields.gone', is: 'x' }),
    '/gates/0/when/fact',
    'unknown_field',
  ],
  [
    'a condition deep inside',
    when({ all: [{ not: { any: [{ fact: 'x', isSet: true }] } }] }),
    '/gates/0/when/all/0/not/any/0/fact',
    'unknown_fact',
  ],
  [
    'a category that is none',
    when({ fact: 'categoryId', is: 'gone' }),
    '/gates/0/when/is',
    'unknown_id',
  ],
  [
    'one of several that is none',
    asks({ fact: 'fields.s', is: ['a', 'z'] }),
    '/gates/0/when/is/1',
    'unknown_id',
  ],
  ['none of nothing', when({ fact: 'user.plan', is: [] }), '/gates/0/when/is', 'empty'],
  [
    'a plan that is a number',
    when({ fact: 'user.plan', is: 1 }),
    '/gates/0/when/is',
    'not_for_fact',
  ],
  [
    'a guest by word',
    when({ fact: 'user.isGuest', is: 'yes' }),
    '/gates/0/when/is',
    'not_for_fact',
  ],
  [
    'a part of a number',
    asks({ fact: 'fields.n', contains: '1' }),
    '/gates/0/when/contains',
    'not_a_text',
  ],
  ['a range of words', when({ fact: 'subject', min: 1 }), '/gates/0/when', 'not_comparable'],
  [
    'a range that is none',
    asks({ fact: 'fields.n', min: 5, max: 1 }),
    '/gates/0/when/min',
    'above_max',
  ],
  [
    'a scope that is never reached',
    {
      form: {
        categories: [{ id: 'c', label: 'C', scope: [{ level: 'in_scope' }, { level: 'limited' }] }],
      },
    },
    '/form/categories/0/scope/1',
    'unreachable',
  ],
  [
    'a link that runs',
    {
      gates: [
        {
          id: 'g',
          reason: 'No',
          when: { any: [] },
          link: { label: 'L', url: 'javascript:alert(1)' },
        },
      ],
    },
    '/gates/0/link/url',
    'bad_url',
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
]
