import type { DeskConfig, ListQuery, TicketStatus } from '@deskside/core'

/** What somebody has chosen to see; each empty or `null` while nothing is chosen. */
export type ListChoices = {
  readonly q: string
  /** A group of the desk; `null`: all of them. */
  readonly groupId: string | null
  /** Statuses under one word of the desk, joined by spaces. */
  readonly status: string
  readonly categoryId: string
  readonly typeId: string
  readonly projectId: string
  readonly period: Period
  /** For the period `dates`, as a date field gives it: `2026-11-22`. */
  readonly from: string
  readonly to: string
  readonly scope: 'mine' | 'organization'
  readonly sort: Sort
  readonly order: 'asc' | 'desc'
}

export type Sort = 'activity' | 'created' | 'number'

/** Days back from today, or two dates. */
export const PERIODS = ['any', '7', '30', '90', '365', 'dates'] as const
export type Period = (typeof PERIODS)[number]

/** Before the desk is known. */
export const USUAL: DeskConfig['list'] = {
  groups: [],
  filters: [],
  views: ['mine'],
  columns: ['subject', 'number', 'status', 'activity'],
  sort: 'activity',
}

/**
 * What the list shows before anything is chosen. Groups with headings of their own are shown one
 * at a time, so the first of them; any others together.
 */
export function firstChoices({ groups, views, sort }: DeskConfig['list']): ListChoices {
  return {
    q: '',
    groupId: hasAll({ groups }) ? null : (groups[0]?.id ?? null),
    status: '',
    categoryId: '',
    typeId: '',
    projectId: '',
    period: 'any',
    from: '',
    to: '',
    scope: views[0] ?? 'mine',
    sort,
    order: 'desc',
  }
}

/** Is «All» one of the choices? */
export function hasAll({ groups }: Pick<DeskConfig['list'], 'groups'>): boolean {
  return !groups.some(({ sections }) => sections && sections.length > 0)
}

/** Does more stand between the person and all requests than the order? */
export function isNarrowed(now: ListChoices, first: ListChoices): boolean {
  return countFilters(now) > 0 || now.q.trim() !== '' || now.groupId !== first.groupId
}

/** How many of the filters are in use. */
export function countFilters({ status, categoryId, typeId, projectId, period }: ListChoices) {
  return [status, categoryId, typeId, projectId, period !== 'any'].filter(Boolean).length
}

/** The words of a person as a question for the client; the same question for the same choices. */
export function queryOf(choices: ListChoices, list: DeskConfig['list'], now: number): ListQuery {
  const { q, categoryId, typeId, projectId, sort, order, scope } = choices
  const status = statusesOf(choices, list)
  return {
    // `#1042` and `№ 1042` are how people write a number.
    q: q.trim().replace(/[#№]\s*(?=\d)/g, '') || undefined,
    status,
    categoryId: categoryId || undefined,
    typeId: typeId || undefined,
    projectId: projectId || undefined,
    ...periodOf(choices, now),
    scope: scope === 'mine' ? undefined : scope,
    sort: sort === 'activity' ? undefined : sort,
    order: order === 'desc' ? undefined : order,
  }
}

function statusesOf(
  { groupId, status }: ListChoices,
  { groups }: DeskConfig['list'],
): readonly TicketStatus[] | undefined {
  const group = groups.find(({ id }) => id === groupId)?.statuses
  if (!status) return group && group.length < 6 ? group : undefined
  const chosen = status.split(' ') as TicketStatus[]
  return group ? chosen.filter((each) => group.includes(each)) : chosen
}

/** Whole days of the device: somebody who asks for «to 5 May» means all of that day. */
function periodOf({ period, from, to }: ListChoices, now: number) {
  if (period === 'any') return {}
  if (period === 'dates') return { from: dayStart(from, 0), to: dayStart(to, 1) }
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() - Number(period))
  return { from: day.toISOString() }
}

function dayStart(date: string, days: number): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (!year || !month || !day) return undefined
  return new Date(year, month - 1, day + days).toISOString()
}
