import { sha256 } from './sha256.js'

/** Strong, and different for each person: a shared cache can never mix two people's answers. */
export async function etagOf(owner: string, body: string): Promise<string> {
  return `"${(await sha256(`${owner}\n${body}`)).slice(0, 32)}"`
}

/** RFC 9110, 13.1.2: `If-None-Match` compares weakly. */
export function isFresh(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch
    .split(',')
    .map((word) => word.trim().replace(/^W\//, ''))
    .some((word) => word === etag || word === '*')
}
