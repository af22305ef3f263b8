import { existsSync, readFileSync } from 'node:fs'
import type { Change } from './changeJson.js'

/** How the promise of one id is broken, for its tests to notice. */
export type Without = { readonly host: string; readonly id: string } & (
  | { readonly change: readonly Change[] }
  | { readonly page: { readonly file: string; readonly find: string; readonly replace: string } }
  | { readonly product: string }
)

const DESKS = [
  ['a-field-portal', 9],
  ['b-shop-builder', 13],
  ['c-analytics', 16],
  ['d-campaigns', 14],
  ['e-shop-portal', 10],
] as const

/**
 * Every id of every desk, or of those that `only` names (`b-shop-builder c-analytics`), as
 * `examples/<desk>/without.json` has it. Throws when an id is missing.
 */
export function readWithout(only = ''): readonly Without[] {
  const named = only.split(/[\s,]+/).filter((word) => word !== '')
  const strange = named.find((word) => !DESKS.some(([host]) => host === word))
  if (strange !== undefined) throw new Error(`There is no desk «${strange}»`)
  const chosen = DESKS.filter(([host]) => named.length === 0 || named.includes(host))
  return chosen.flatMap(([host, count]) => {
    const at = new URL(`../../${host}/without.json`, import.meta.url)
    if (!existsSync(at)) throw new Error(`examples/${host}/without.json is missing`)
    const rows = JSON.parse(readFileSync(at, 'utf8')) as readonly Record<string, unknown>[]
    const letter = host.charAt(0).toUpperCase()
    const ids = Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
    const missing = ids.filter((id) => rows.filter((row) => row.id === id).length !== 1)
    if (missing.length > 0) throw new Error(`examples/${host}/without.json: ${missing.join(', ')}`)
    return rows.map((row) => readRow(host, row))
  })
}

function readRow(host: string, row: Record<string, unknown>): Without {
  const { id, change, host: page, product } = row
  const ways = [change, page, product].filter((way) => way !== undefined)
  if (ways.length !== 1) {
    throw new Error(`examples/${host}/without.json, ${id}: one of change, host, product`)
  }
  if (Array.isArray(change) && change.length > 0) return { host, id: String(id), change }
  if (typeof product === 'string' && product !== '') return { host, id: String(id), product }
  const { file, find, replace } = (page ?? {}) as Record<string, unknown>
  if (typeof file === 'string' && typeof find === 'string' && typeof replace === 'string') {
    return { host, id: String(id), page: { file, find, replace } }
  }
  throw new Error(`examples/${host}/without.json, ${id}: not in its form`)
}

/** Where the tool lays the build of a host whose page was changed for this id. */
export function changedHostFolder({ host, id }: Without): URL {
  return new URL(`../../../.cache/without/${host}/${id}/`, import.meta.url)
}
