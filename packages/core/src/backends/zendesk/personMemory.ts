import type { Changes, Rating } from '../../wire/index.js'
import type { RequestWalk } from './requestWalk.js'
import type { ZendeskMe } from './shapes.js'

/** A write that was done under a key, or that may have been. */
export type KnownWrite = {
  readonly payload: string
  /** `null`: it began, and nobody heard how it ended. */
  readonly ticketId: string | null
  readonly commentId: number | null
  /** How often a page could not read why it was refused. */
  readonly refusals: number
  /** When the first of them was, by the clock that only grows. */
  readonly refusedAt: number | null
  /** Of a reply: the comments that stood there before it was tried. */
  readonly before?: ReadonlySet<number> | undefined
}

/** What Zendesk does not keep for one person; gone with the process, and nothing breaks by that. */
export type PersonMemory = {
  me: { readonly is: Promise<ZendeskMe>; readonly until: number } | null
  readonly writes: Map<string, KnownWrite>
  readonly running: Set<string>
  readonly ratings: Map<number, Rating>
  /** Key of the reply that became a comment. */
  readonly submissions: Map<number, string>
  /** Ids of uploads by the client's own id for the file. */
  readonly uploads: Map<string, string>
  readonly discarded: Set<string>
  readonly walks: Map<string, RequestWalk>
  walkCount: number
  /** The last that could be seen of a ticket, and when it changed: what staff do inside is no news. */
  readonly visible: Map<number, { readonly updatedAt: string; readonly word: string }>
  changes: { readonly changes: Changes; readonly latest: string } | null
}

/** Enough for what a person does in one sitting. */
const KEPT = 500

export function createMemory(): PersonMemory {
  return {
    me: null,
    writes: new Map(),
    running: new Set(),
    ratings: new Map(),
    submissions: new Map(),
    uploads: new Map(),
    discarded: new Set(),
    walks: new Map(),
    walkCount: 0,
    visible: new Map(),
    changes: null,
  }
}

/** Puts in what is newest, and lets the oldest go. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V, atMost = KEPT): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= atMost) break
    map.delete(oldest)
  }
}

/** One memory a person, for a relay that makes a backend a request. */
export function memories(atMost = 5_000): (person: string) => PersonMemory {
  const all = new Map<string, PersonMemory>()
  return (person) => {
    const memory = all.get(person) ?? createMemory()
    remember(all, person, memory, atMost)
    return memory
  }
}
