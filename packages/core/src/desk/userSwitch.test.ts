import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Backend } from '../ports/Backend.js'
import type { SupportUser } from '../supportClient.js'
import { clientRig } from '../testing/clientRig.js'
import { refusal } from '../testing/flakyBackend.js'

/**
 * Two persons at one computer. Each text of a person carries the person's mark; at no time may the
 * other one's stores, device rows, requests or the words between tabs carry it.
 */

const PERSONS: readonly SupportUser[] = [{ id: 'maya' }, { id: 'noor' }]
const markOf = (person: SupportUser) => `SECRET-OF-${person.id.toUpperCase()}`

type Step =
  | { readonly do: 'become'; readonly who: number }
  | {
      readonly do:
        | 'sign out'
        | 'write'
        | 'send'
        | 'cancel'
        | 'discard'
        | 'look'
        | 'answer'
        | 'look away'
    }
  | { readonly do: 'wait'; readonly ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('become' as const), who: fc.nat({ max: 1 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'sign out',
        'write',
        'send',
        'send',
        'cancel',
        'discard',
        'look',
        'answer',
        'look away',
      ),
    }) as fc.Arbitrary<Step>,
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 10, 200, 900, 7_000),
    }),
  },
)

async function share(steps: readonly Step[], seed: number): Promise<void> {
  const rig = clientRig({ seed, latencyMs: { device: 4, network: 900 } })
  const { clock, world } = rig
  let present: SupportUser | null = PERSONS[0] ?? null
  const client = rig.open({ backend: asWhoeverAsks(), user: PERSONS[0] as SupportUser })
  const stops: (() => void)[] = []
  const opened = new Set<string>()

  /** Each call is the call of who is here when it begins, as a cookie would have it. */
  function asWhoeverAsks(): Backend {
    const first = PERSONS[0] as SupportUser
    return new Proxy(world.backendFor(first), {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...given: readonly unknown[]) => {
          const asked = present ? world.backendFor(present) : target
          await new Promise<void>((go) => clock.setTimer(go, rig.random() * 900))
          if (name === 'createTicket' && rig.random() < 0.4) throw refusal('forbidden')
          const call = Reflect.get(asked, name) as (...g: readonly unknown[]) => Promise<unknown>
          const answer = await call(...given.map(withoutSignal))
          await new Promise<void>((go) => clock.setTimer(go, rig.random() * 900))
          return answer
        }
      },
    })
  }

  function look(): void {
    stops.push(client.tickets.list.subscribe(() => {}))
    for (const { id } of client.tickets.list.get().tickets) {
      opened.add(id)
      stops.push(client.tickets.open(id).subscribe(() => {}))
    }
  }

  async function take(each: Step): Promise<void> {
    if (each.do === 'become') {
      present = PERSONS[each.who] ?? null
      client.identify(present)
    }
    if (each.do === 'sign out') {
      present = null
      await Promise.race([client.reset(), clock.advance(50)])
    }
    if (each.do === 'write' && present) {
      client.drafts.edit('new', { subject: markOf(present), body: markOf(present) })
    }
    if (each.do === 'send') client.submit('new').catch(() => {})
    const [first] = client.outbox.submissions.get()
    if (each.do === 'cancel' && first) client.outbox.cancel(first.id).catch(() => {})
    if (each.do === 'discard') client.drafts.discard('new').catch(() => {})
    if (each.do === 'look') look()
    if (each.do === 'look away') for (const stop of stops.splice(0)) stop()
    if (each.do === 'answer') {
      for (const { id, requester } of world.agent.list()) {
        const person = PERSONS.find((one) => one.id === requester.id)
        if (person) world.agent.reply(id, { body: `Answer, ${markOf(person)}` })
      }
    }
    if (each.do === 'wait') await clock.advance(each.ms)
  }

  async function check(): Promise<void> {
    const inMemory = JSON.stringify([
      client.tickets.list.get(),
      [...opened].map((id) => client.tickets.open(id).get()),
      client.drafts.open('new').get(),
      client.outbox.submissions.get(),
      client.session.get(),
    ])
    for (const person of PERSONS) {
      if (person !== present) expect(inMemory).not.toContain(markOf(person))
    }
  }

  for (const each of steps) {
    await take(each)
    await check()
  }
  await clock.advance(60_000)
  await check()
  for (const { id, requester } of world.agent.list()) {
    const messages = JSON.stringify(world.agent.messages(id))
    for (const person of PERSONS) {
      if (person.id !== requester.id) expect(messages).not.toContain(markOf(person))
    }
  }
  expect(JSON.stringify(rig.tabs.words)).not.toContain('SECRET')
  await checkDevice()
  client.destroy()

  /** Every row lies in the scope of the one whose marks it carries. */
  async function checkDevice(): Promise<void> {
    const marks = new Map<string, Set<string>>()
    for (const key of await rig.storage.keys('')) {
      const scope = key.split('/')[1] ?? ''
      const row = JSON.stringify(await rig.storage.get(key))
      for (const person of PERSONS) {
        if (!row.includes(markOf(person))) continue
        marks.set(scope, (marks.get(scope) ?? new Set()).add(person.id))
      }
    }
    for (const persons of marks.values()) expect(persons.size).toBe(1)
  }
}

/** The worst network: it finishes what was aborted. */
function withoutSignal(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('signal' in given)) return given
  return { ...given, signal: undefined }
}

it('shows, keeps and sends nothing of one person as another (X16)', async () => {
  const lives = fc.asyncProperty(
    fc.array(step, { minLength: 8, maxLength: 30 }),
    fc.nat({ max: 1_000_000 }),
    share,
  )
  await fc.assert(lives, { numRuns: 300, seed: 20_261_123 })
}, 120_000)
