// A relay in a process of its own, that kills itself with -9 at the step that it is told.
import { appendFileSync } from 'node:fs'
import { createHandler } from '../../createHandler.js'
import type { IdempotencyStore } from '../../idempotency/IdempotencyStore.js'
import { jwtAuthenticator } from '../../identity/jwt.js'
import { createNodeServer } from '../../node/createNodeServer.js'
import { createFileWorld } from './fileWorld.js'
import { createMortalRt, type MortalRtOptions } from './mortalRt.js'
import { openMortalState } from './openMortalState.js'

/** What a mortal relay is told, as JSON in its first argument. */
export type MortalOptions = {
  readonly port: number
  readonly secret: string
  /** The helpdesk's file; of a live helpdesk, a word that no other run has. */
  readonly world: string
  /** A live Request Tracker instead of that file. */
  readonly rt?: Omit<MortalRtOptions, 'pass' | 'onFound'>
  /** Gets a line for each write that was found when it was looked for. */
  readonly found: string
  readonly state:
    | { readonly kind: 'file'; readonly folder: string }
    | { readonly kind: 'redis'; readonly url: string; readonly leaseMs: number }
  /** Dies when it passes this point so many times; `null` lives until it is killed. */
  readonly diesAt: { readonly point: MortalPoint; readonly times: number } | null
}

/** On the way of a write. */
export type MortalPoint =
  | `${'before' | 'after'} the ${'claim' | 'helpdesk' | 'answer is kept'}`
  /** The request is on its way, and a live helpdesk at work on it. */
  | 'within the helpdesk'
  /** What a failed try leaves. */
  | `${'before' | 'after'} the claim is given back`

const options = JSON.parse(process.argv[2] ?? '') as MortalOptions
let passed = 0

function pass(point: MortalPoint): void {
  if (point !== options.diesAt?.point) return
  passed += 1
  if (passed === options.diesAt.times) process.kill(process.pid, 'SIGKILL')
}

/** The process may die before and after each word with the store. */
function mortal(store: IdempotencyStore): IdempotencyStore {
  const around = async <T>(
    what: 'claim' | 'answer is kept' | 'claim is given back',
    word: () => Promise<T>,
  ) => {
    pass(`before the ${what}`)
    const value = await word()
    pass(`after the ${what}`)
    return value
  }
  return {
    claim: (key, payload) => around('claim', () => store.claim(key, payload)),
    keep: (key, answer) => around('answer is kept', () => store.keep(key, answer)),
    interrupt: (key) => around('claim is given back', () => store.interrupt(key)),
    release: (key) => around('claim is given back', () => store.release(key)),
  }
}

const state = await openMortalState(options)
const onFound = () => appendFileSync(options.found, 'found\n')
const backendFor =
  options.rt === undefined
    ? createFileWorld({ path: options.world, pass, onFound })
    : createMortalRt({ ...options.rt, pass, onFound })
const handler = createHandler(backendFor, {
  authenticate: jwtAuthenticator({ secret: options.secret }),
  state: { ...state, idempotency: mortal(state.idempotency) },
  rates: false,
})
createNodeServer(handler).listen(options.port, '127.0.0.1', () => process.send?.('ready'))
