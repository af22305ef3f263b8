/** A line of a ticket's correspondence, as this helpdesk keeps it. */
export type Line = {
  readonly id: string
  /** Whoever writes by its API may give a line a word of its own. */
  readonly ref: string | null
  readonly by: 'customer' | 'staff'
  /** Between staff. */
  readonly isInternal: boolean
  readonly text: string
  readonly files: readonly File[]
  readonly at: string
}

export type Row = {
  readonly id: string
  readonly ref: string | null
  readonly customer: string
  readonly subject: string
  readonly category: string | null
  readonly state: 'new' | 'working' | 'asked' | 'done' | 'shut'
  readonly lines: readonly Line[]
  readonly at: string
  readonly changedAt: string
}

type NewLine = Omit<Line, 'id' | 'at'>

/**
 * The helpdesk that a company wrote for itself, as its own API has it: a table of tickets, each with
 * its lines. Yours will be another one, behind HTTP.
 */
export interface OwnHelpdesk {
  rowsOf(customer: string): Promise<readonly Row[]>
  row(id: string): Promise<Row | undefined>
  insert(row: Pick<Row, 'ref' | 'customer' | 'subject' | 'category'>, line: NewLine): Promise<Row>
  /** Adds a line, changes the state, or both. */
  change(id: string, line: NewLine | null, state?: Row['state']): Promise<Row>
}

export function createOwnHelpdesk(now: () => number): OwnHelpdesk {
  const rows = new Map<string, Row>()
  let count = 0
  const nextId = () => String(++count)
  const lineOf = (line: NewLine, at: string): Line => ({ ...line, id: nextId(), at })

  return {
    rowsOf: async (customer) => [...rows.values()].filter((row) => row.customer === customer),
    row: async (id) => rows.get(id),
    async insert(row, line) {
      const at = new Date(now()).toISOString()
      const state = 'new' as const
      const made = { ...row, id: nextId(), state, lines: [lineOf(line, at)], at, changedAt: at }
      rows.set(made.id, made)
      return made
    },
    async change(id, line, state) {
      const row = rows.get(id)
      if (row === undefined) throw new Error(`No row ${id}`)
      const changedAt = new Date(now()).toISOString()
      const lines = line === null ? row.lines : [...row.lines, lineOf(line, changedAt)]
      const changed = { ...row, lines, changedAt, state: state ?? row.state }
      rows.set(id, changed)
      return changed
    },
  }
}
