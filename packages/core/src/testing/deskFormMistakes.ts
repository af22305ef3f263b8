import { field, number, select, twice } from './deskMistakeParts.js'
import type { DeskMistake } from './deskMistakes.js'

/** Of the form: fields, categories, choices. */
export const deskFormMistakes: readonly DeskMistake[] = [
  [
    'a misspelt key deep inside',
    field({ requierd: true }),
    '/form/fields/0/requierd',
    'unknown_key',
  ],
  [
    'a kind of field that is none',
    field({ kind: 'colour' }),
    '/form/fields/0/kind',
    'not_an_option',
  ],
  ['a field without an id', field({ id: '' }), '/form/fields/0/id', 'empty'],
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
  ['an id with a blank', field({ id: 'a b.c' }), '/form/fields/0/id', 'bad_id'],
  ['an id that every object has', field({ id: '__proto__' }), '/form/fields/0/id', 'bad_id'],
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
]
