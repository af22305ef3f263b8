import { type Fault, readFault } from './fault.js'

export interface Faults {
  /** Returns the way out. Throws `invalid` for what is no fault. */
  add(fault: Fault): () => void
  /** Those that have not been used up, with the times that are left. */
  list(): readonly Fault[]
  clear(): void
  /** The faults that this request meets, each used up by one. */
  take(method: string, path: string): readonly Fault[]
}

/** What a request survives: it goes on, to an end or to the desk. */
const ON_THE_WAY: ReadonlySet<Fault['kind']> = new Set(['delay', 'clock_skew', 'expired_upload'])

export function isEnd({ kind }: Fault): boolean {
  return !ON_THE_WAY.has(kind)
}

type Row = { readonly fault: Fault; left: number; toPass: number }

/** Makes an empty script of faults, or one that begins with these. */
export function createFaults(script: readonly Fault[] = []): Faults {
  let rows: Row[] = script.map(toRow)
  return {
    add(fault) {
      const row = toRow(fault)
      rows.push(row)
      return () => {
        rows = rows.filter((other) => other !== row)
      }
    },
    list: () => rows.map(toFault),
    clear() {
      rows = []
    },
    take(method, path) {
      const meant = rows.filter(({ fault }) => matches(fault.route, method, path))
      const met = meant.filter(({ toPass }) => toPass === 0)
      for (const row of meant) row.toPass = Math.max(0, row.toPass - 1)
      // Only one end of a request is possible: the first that was asked for.
      const end = met.find(({ fault }) => isEnd(fault))
      const used = met.filter((row) => !isEnd(row.fault) || row === end)
      for (const row of used) row.left -= 1
      rows = rows.filter(({ left }) => left > 0)
      const onTheWay = used.filter((row) => row !== end)
      return [...onTheWay, ...(end ? [end] : [])].map(({ fault }) => fault)
    },
  }
}

function toRow(given: Fault): Row {
  const fault = readFault(given)
  return { fault, left: fault.times || Number.POSITIVE_INFINITY, toPass: fault.after ?? 0 }
}

function toFault({ fault, left, toPass }: Row): Fault {
  return {
    ...fault,
    ...(Number.isFinite(left) ? { times: left } : {}),
    ...(fault.after === undefined ? {} : { after: toPass }),
  }
}

const ON_ONE_THING = new Set(['PATCH', 'HEAD', 'DELETE'])

function matches(route: string, method: string, path: string): boolean {
  // A preflight is the browser's own; a page could not tell it from a dead server.
  if (route === '*') return method !== 'OPTIONS'
  const [wantedMethod = '', wantedPath = ''] = route.split(' ')
  if (wantedMethod !== method) return false
  const wanted = wantedPath.split('/')
  const parts = path.split('/')
  if (ON_ONE_THING.has(method) && parts.length === wanted.length + 1) wanted.push('*')
  return (
    parts.length === wanted.length && wanted.every((part, i) => part === '*' || part === parts[i])
  )
}
