import { asks, twice, when } from './deskMistakeParts.js'
import type { DeskMistake } from './deskMistakes.js'

/** Of gates and the conditions of fields. */
export const deskConditionMistakes: readonly DeskMistake[] = [
  [
    'two gates of one id',
    { gates: twice({ id: 'g', reason: 'No', when: { any: [] } }) },
    '/gates/1/id',
    'duplicate',
  ],
  ['a condition that is none', when({}), '/gates/0/when', 'not_a_condition'],
  [
    'a condition of another tongue',
    when({ fact: 'user.plan', equals: 'pro' }),
    '/gates/0/when',
    'not_a_condition',
  ],
  ['all of nothing', when({ all: [] }), '/gates/0/when/all', 'empty'],
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
]
