import { hoursProblems, promisesProblems } from '../hours/hoursProblems.js'
import type { Condition, DeskConfig } from '../wire/index.js'
import { conditionProblems } from './conditionProblems.js'
import { fieldProblems } from './fieldProblems.js'
import { isAddress } from './parts.js'
import type { FoundProblem } from './problemWords.js'

type Named = { readonly id: string }

/** What has the right shape and does not fit together. */
export function crossProblems(desk: DeskConfig): readonly FoundProblem[] {
  return [
    ...duplicates(desk),
    ...desk.form.fields.flatMap((field, index) => fieldProblems(desk, field, index)),
    ...defaultPriorityProblems(desk),
    ...categoriesProblems(desk),
    ...whenProblems(desk),
    ...groupsProblems(desk),
    ...desk.channels.flatMap(channelProblems),
    ...supportProblems(desk),
    ...actionsProblems(desk),
  ]
}

function duplicates({ form, gates, list, channels, sources }: DeskConfig): readonly FoundProblem[] {
  const lists: readonly (readonly [string, readonly Named[]])[] = [
    ['/form/categories', form.categories],
    ...form.categories.map(
      ({ types }, index) => [`/form/categories/${index}/types`, types] as const,
    ),
    ['/form/priorities', form.priorities],
    ['/form/projects', form.projects],
    ['/form/fields', form.fields],
    ...form.fields.map(({ options }, index) => [`/form/fields/${index}/options`, options] as const),
    ['/form/guides', form.guides],
    ...form.guides.map(({ parts }, index) => [`/form/guides/${index}/parts`, parts] as const),
    ['/gates', gates],
    ['/list/groups', list.groups],
    ['/channels', channels],
    ['/sources', sources],
  ]
  return lists.flatMap(([pointer, items]) =>
    items.flatMap(({ id }, index) => {
      const isTwice = items.slice(0, index).some((other) => other.id === id)
      return isTwice ? [{ pointer: `${pointer}/${index}/id`, code: 'duplicate' }] : []
    }),
  )
}

function defaultPriorityProblems({ form }: DeskConfig): readonly FoundProblem[] {
  const { defaultPriority, priorities } = form
  const isKnown = defaultPriority === null || priorities.some(({ id }) => id === defaultPriority)
  const known = priorities.map(({ id }) => id)
  return isKnown ? [] : [{ pointer: '/form/defaultPriority', code: 'unknown_id', known }]
}

/** A category that is chosen cannot decide whether it may be. */
const CHOICE = ['categoryId', 'typeId']

function categoriesProblems(desk: DeskConfig): readonly FoundProblem[] {
  return desk.form.categories.flatMap(({ when, scope }, index) => {
    const pointer = `/form/categories/${index}`
    const isAhead = (fact: string) => CHOICE.includes(fact)
    const always = scope.findIndex((rule) => rule.when === undefined)
    return [
      ...conditionProblems(desk, when, { pointer: `${pointer}/when`, isAhead }),
      ...scope.flatMap((rule, at) => [
        ...conditionProblems(desk, rule.when, { pointer: `${pointer}/scope/${at}/when` }),
        ...(always !== -1 && at > always
          ? [{ pointer: `${pointer}/scope/${at}`, code: 'unreachable' }]
          : []),
      ]),
    ]
  })
}

function whenProblems(desk: DeskConfig): readonly FoundProblem[] {
  const of = (pointer: string, items: readonly { readonly when?: Condition | undefined }[]) =>
    items.flatMap(({ when }, index) =>
      conditionProblems(desk, when, { pointer: `${pointer}/${index}/when` }),
    )
  return [
    ...of('/form/guides', desk.form.guides),
    ...of('/gates', desk.gates),
    ...of('/channels', desk.channels),
    ...conditionProblems(desk, desk.access?.when, { pointer: '/access/when' }),
  ]
}

/** Groups part the list: a ticket stands in one of them, whatever its status. */
function groupsProblems({ list, categoryChange }: DeskConfig): readonly FoundProblem[] {
  const placed = list.groups.flatMap(({ statuses }, group) =>
    statuses.map((status, index) => ({
      status,
      pointer: `/list/groups/${group}/statuses/${index}`,
    })),
  )
  const twice = placed.filter(({ status }, index) =>
    placed.slice(0, index).some((other) => other.status === status),
  )
  const left = Object.keys(categoryChange).filter(
    (status) => !placed.some((one) => one.status === status),
  )
  return [
    ...twice.map(({ pointer }) => ({ pointer, code: 'duplicate' })),
    ...list.groups.flatMap(sectionsProblems),
    ...left.map((status) => ({
      pointer: '/list/groups',
      code: 'status_left_out',
      known: [status],
    })),
  ]
}

/** A section is a part of its group. */
function sectionsProblems(
  { statuses, sections = [] }: DeskConfig['list']['groups'][number],
  group: number,
): readonly FoundProblem[] {
  return sections.flatMap((section, at) =>
    section.statuses.flatMap((status, index) =>
      statuses.includes(status)
        ? []
        : [
            {
              pointer: `/list/groups/${group}/sections/${at}/statuses/${index}`,
              code: 'not_in_group',
              known: statuses,
            },
          ],
    ),
  )
}

function channelProblems(
  { kind, address }: DeskConfig['channels'][number],
  index: number,
): readonly FoundProblem[] {
  const pointer = `/channels/${index}/address`
  if (kind === 'email') return /^\S+@\S+$/.test(address) ? [] : [{ pointer, code: 'bad_email' }]
  if (kind === 'phone') return /\d{3}/.test(address) ? [] : [{ pointer, code: 'bad_phone' }]
  return isAddress(address) ? [] : [{ pointer, code: 'bad_url' }]
}

function supportProblems({ support, form, escalation }: DeskConfig): readonly FoundProblem[] {
  const { hours, promises } = support
  const problems = [
    ...(hours === null ? [] : hoursProblems(hours, '/support/hours')),
    ...promisesProblems(promises, '/support/promises'),
  ].map(({ path, reason }) => ({ pointer: path, code: reason as string }))
  const known = form.priorities.map(({ id }) => id)
  return [
    ...problems,
    ...promises.flatMap(({ priority, workingMinutes }, index): FoundProblem[] => {
      const pointer = `/support/promises/${index}`
      if (priority !== undefined && !known.includes(priority))
        return [{ pointer: `${pointer}/priority`, code: 'unknown_id', known }]
      return workingMinutes !== undefined && hours === null
        ? [{ pointer: `${pointer}/workingMinutes`, code: 'without_hours' }]
        : []
    }),
    // Escalation begins where a promise was broken.
    ...(escalation !== null && promises.length === 0
      ? [{ pointer: '/escalation', code: 'without_promises' }]
      : []),
  ]
}

function actionsProblems({ actions, ...desk }: DeskConfig): readonly FoundProblem[] {
  const missing = (['rating', 'escalation', 'access'] as const).filter((of) => desk[of] === null)
  return Object.entries(actions).flatMap(([status, list = []]) =>
    list.flatMap((action, index) => {
      const needed = NEEDS[action]
      const isWithout = missing.some((of) => of === needed)
      const pointer = `/actions/${status}/${index}`
      return isWithout ? [{ pointer, code: `without_${needed}` }] : []
    }),
  )
}

const NEEDS: Readonly<Record<string, 'rating' | 'escalation' | 'access'>> = {
  rate: 'rating',
  escalate: 'escalation',
  grant_access: 'access',
  withdraw_access: 'access',
}
