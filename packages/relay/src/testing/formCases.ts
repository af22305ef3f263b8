import type { Condition, DeskConfigInput, DeskField, FormContext, FormInput } from '@deskside/core'
import { FIELD_KINDS } from '@deskside/core/wire'
import fc from 'fast-check'

/** Takes one of some things; shrinks to the first. */
export type Choose = <T>(things: readonly T[]) => T

type FieldInput = NonNullable<NonNullable<DeskConfigInput['form']>['fields']>[number]
type Given = { readonly fact: string; readonly conditions: readonly Condition[] }

const PLANS = ['free', 'pro', 'team']
const ROLES = ['owner', 'editor']
const OPTIONS = ['o1', 'o2', 'o3'].map((id) => ({ id, label: id }))
const SOURCES = ['menu', 'help-page']

/** Conditions over what is known everywhere. */
const PERSON: readonly Condition[] = [
  { fact: 'user.plan', is: ['pro', 'team'] },
  { fact: 'user.plan', isSet: false },
  { fact: 'user.roles', is: 'owner' },
  { fact: 'user.isGuest', is: true },
  { fact: 'page.url', contains: 'shop' },
  { fact: 'source', is: 'menu' },
]

const FORM: readonly Condition[] = [
  { fact: 'categoryId', is: 'c1' },
  { fact: 'categoryId', isSet: true },
  { fact: 'typeId', is: 't1' },
  { fact: 'priority', is: ['p1', 'p2'] },
  { fact: 'projectId', isSet: true },
  { fact: 'subject', contains: 'export' },
  { fact: 'body', isSet: true },
]

const BY_KIND: Readonly<Record<string, (fact: string) => readonly Condition[]>> = {
  number: (fact) => [
    { fact, min: 2 },
    { fact, max: 3 },
    { fact, is: 5 },
  ],
  date: (fact) => [{ fact, min: '2026-03-01', max: '2026-03-31' }],
  select: (fact) => [{ fact, is: ['o1', 'o3'] }],
  multiselect: (fact) => [{ fact, is: 'o2' }],
  checkbox: (fact) => [
    { fact, is: true },
    { fact, is: false },
  ],
  consent: (fact) => [{ fact, is: true }],
  text: (fact) => [
    { fact, contains: 'x' },
    { fact, is: 'exactly' },
  ],
}

function given({ id, kind }: FieldInput): Given {
  const fact = `fields.${id}`
  return { fact, conditions: [{ fact, isSet: true }, ...(BY_KIND[kind]?.(fact) ?? [])] }
}

function aCondition(choose: Choose, known: readonly Condition[], depth = 0): Condition {
  const shape = choose(depth < 2 ? ['one', 'one', 'all', 'any', 'not'] : ['one'])
  const inner = () => aCondition(choose, known, depth + 1)
  if (shape === 'all') return { all: [inner(), inner()] }
  if (shape === 'any') return { any: [inner(), inner()] }
  return shape === 'not' ? { not: inner() } : choose(known)
}

const LIMITS: Readonly<Record<string, readonly Partial<FieldInput>[]>> = {
  text: [
    {},
    { maxCharacters: 8 },
    { prefill: 'user.name' },
    { prefill: 'user.organization', readOnly: true },
  ],
  textarea: [{}, { maxCharacters: 8 }, { prefill: 'page.title', readOnly: true }],
  number: [{}, { min: 2 }, { max: 4 }, { min: 1, max: 5 }],
  date: [{}, { min: '2026-03-01' }, { max: '2026-03-31' }],
  email: [{}, { prefill: 'user.email' }, { prefill: 'user.email', readOnly: true }],
  url: [{}, { prefill: 'page.url' }, { prefill: 'page.url', readOnly: true }],
  multiselect: [{}, { min: 2 }, { max: 1 }],
  file: [{}, { max: 1 }],
}

function aField(choose: Choose, index: number, above: readonly FieldInput[]): FieldInput {
  const kind = choose(FIELD_KINDS)
  // A slash and a tilde have to survive as pointers.
  const id = choose([`f${index}`, `f-${index}_`])
  const known = [...PERSON, ...FORM, ...above.flatMap((field) => given(field).conditions)]
  return {
    id,
    label: id,
    kind,
    required: choose([false, true]),
    ...choose(LIMITS[kind] ?? [{}]),
    ...(kind === 'select' || kind === 'multiselect' ? { options: OPTIONS } : {}),
    ...(choose([true, false]) ? { when: aCondition(choose, known) } : {}),
  } as FieldInput
}

/** A desk whose strict reader has nothing to say against it. */
export function aDesk(choose: Choose): DeskConfigInput {
  const fields: FieldInput[] = []
  const count = choose([1, 2, 3, 4, 5, 6])
  for (let index = 0; index < count; index++) fields.push(aField(choose, index, fields))
  const known = [...PERSON, ...FORM, ...fields.flatMap((field) => given(field).conditions)]
  const types = ['t1', 't2'].map((id) => ({ id, label: id }))
  return {
    name: 'Desk',
    form: {
      subject: choose(['required', 'optional', 'hidden']),
      categories: [
        { id: 'c1', label: 'c1', types: choose([types, types.slice(0, 1)]) },
        {
          id: 'c2',
          label: 'c2',
          ...(choose([true, false]) ? { when: aCondition(choose, PERSON) } : {}),
        },
      ],
      priorities: ['p1', 'p2', 'p3'].map((id) => ({ id, label: id })),
      defaultPriority: choose([null, 'p1', 'p3']),
      projects: [{ id: '7', name: 'Seven' }],
      fields,
    },
    gates: choose([true, false, false])
      ? [{ id: 'g', reason: 'No', when: aCondition(choose, known) }]
      : [],
    limits: { bodyCharacters: 60, subjectCharacters: 20, files: 2 },
    guests: 'open',
  }
}

export type FormPerson = NonNullable<FormContext['user']>

export function aContext(choose: Choose): FormContext & { readonly user: FormPerson } {
  const plan = choose([undefined, ...PLANS])
  const roles = choose([undefined, ['owner'], ROLES])
  const email = choose([undefined, 'maya@example.com', 'no address'])
  const name = choose([undefined, 'Maya', 'A name of more than eight'])
  const user = {
    id: 'maya',
    ...(plan === undefined ? {} : { plan }),
    ...(roles === undefined ? {} : { roles }),
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(choose([false, true])
      ? { organization: { id: 'org', name: choose(['Org', 'Organisation']) } }
      : {}),
    ...(choose([false, false, true]) ? { isGuest: true as const } : {}),
  }
  const page = choose([
    undefined,
    { url: 'https://shop.example/cart', title: 'Cart' },
    { url: 'https://app.example/boards', title: 'A long title of a page' },
  ])
  return { user, page, source: choose([null, ...SOURCES]) }
}

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  text: ['x', 'exactly', 'more than eight', '', ' ', 7, ['x']],
  textarea: ['x', 'more than eight', ''],
  number: [0, 1, 2, 3, 5, 9, '3', null],
  date: ['2026-03-15', '2026-02-28', '2026-04-01', '2026-02-30', 'soon'],
  email: ['maya@example.com', 'maya', ''],
  url: ['https://shop.example', 'shop.example/a', 'shop', 'javascript:alert(1)'],
  select: ['o1', 'o2', 'gone', ''],
  multiselect: [['o1'], ['o1', 'o2'], ['o2', 'gone'], [], 'o1'],
  checkbox: [true, false, 'yes'],
  consent: [true, true, false],
  file: [['up-1'], ['up-1', 'up-2'], ['up-1', 'gone'], [], 'up-1'],
}

/** What most rules let through. */
const RIGHT: typeof VALUES = {
  text: ['x', 'exactly'],
  textarea: ['x'],
  number: [2, 3],
  date: ['2026-03-15'],
  email: ['maya@example.com'],
  url: ['https://shop.example', 'shop.example/a'],
  select: ['o1', 'o2'],
  multiselect: [['o1'], ['o1', 'o2']],
  checkbox: [true],
  consent: [true],
  file: [['up-1']],
}

/** What somebody may have typed at one time or another, hidden fields too. */
export function anInput(choose: Choose, fields: readonly DeskField[]): FormInput {
  const isCareful = choose([true, true, false])
  const typed = fields.flatMap(({ id, kind }): [string, unknown][] => {
    const values = isCareful ? RIGHT[kind] : [undefined, ...(VALUES[kind] ?? [])]
    const value = choose(values ?? [])
    return value === undefined ? [] : [[id, value]]
  })
  const rest = isCareful ? carefully(choose) : anyhow(choose)
  return { ...rest, fields: Object.fromEntries([...typed, ...choose([[], [['host', 'build 7']]])]) }
}

function carefully(choose: Choose): Omit<FormInput, 'fields'> {
  return {
    subject: 'Export',
    body: 'It is empty.',
    categoryId: choose(['c1', 'c2']),
    typeId: 't1',
    priority: choose([null, 'p1', 'p2']),
    projectId: choose([null, '7']),
    attachments: choose([[{ id: 'up-1' }], []]),
  }
}

function anyhow(choose: Choose): Omit<FormInput, 'fields'> {
  return {
    subject: choose(['Export', '', 'A subject of more than twenty']),
    body: choose(['It is empty.', ' ', 'x'.repeat(61)]),
    categoryId: choose(['c1', 'c2', null, 'gone']),
    typeId: choose([null, 't1', 'gone']),
    priority: choose([null, 'p1', 'gone']),
    projectId: choose([null, '7', 'gone']),
    attachments: choose([[], [{ id: 'up-1' }], [{ id: 'up-1' }, { id: 'up-2' }]]),
  }
}

/** What was taken is told by a run that fails, and shrinks. */
export function chooser(take: fc.GeneratorValue): Choose {
  return (things) => take(fc.constantFrom, ...things) as never
}
