import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDraftEmpty } from '../model/draft.js'
import { clientRig, type Tab } from '../testing/clientRig.js'
import { type Fault, refusal } from '../testing/flakyBackend.js'
import { seededRandom } from '../testing/seededRandom.js'

/**
 * Many lives of one browser: somebody types, sends, retries, cancels, opens and closes tabs; tabs
 * crash, answers get lost, the network goes, the device's clock jumps. At the end, when everything
 * has calmed down, each text is in exactly one place: in one ticket, or still in its form.
 */

type Step =
  | { readonly do: 'write' | 'send' | 'send twice' | 'retry' | 'cancel'; readonly tab: number }
  | { readonly do: 'open' }
  | { readonly do: 'close' | 'crash' | 'return' | 'leave'; readonly tab: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'jump'; readonly ms: number }
  | { readonly do: 'network'; readonly isThere: boolean }

const tab = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), tab }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('send' as const, 'send twice' as const), tab }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('retry' as const, 'cancel' as const), tab }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'open' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('close' as const, 'crash' as const, 'return' as const, 'leave' as const),
      tab,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 20, 300, 1_500, 5_000, 40_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      ms: fc.constantFrom(-86_400_000, -60_000, 60_000, 86_400_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('network' as const), isThere: fc.boolean() }),
  },
)

/** How the desk's door misbehaves, by a seed of its own. */
function faults(seed: number, isThere: () => boolean): () => Fault | null {
  const random = seededRandom(seed)
  return () => {
    if (!isThere()) return 'dropped'
    const dice = random()
    if (dice < 0.2) return 'lost'
    if (dice < 0.3) return 'dropped'
    if (dice < 0.34) return refusal('rate_limited', { status: 429, retryAfterMs: 7_000 })
    if (dice < 0.38) return refusal('unavailable', { status: 503 })
    return dice < 0.4 ? refusal('forbidden', { status: 403 }) : null
  }
}

async function live(steps: readonly Step[], seed: number): Promise<void> {
  const rig = clientRig({ seed, latencyMs: { device: 4, network: 900 } })
  const { clock } = rig
  const tabs: Tab[] = []
  const written: string[] = []
  const cancelled = new Set<string>()
  let isThere = true
  const misbehave = faults(seed, () => isThere)
  rig.flaky.plan((verb) => (verb === 'createTicket' ? misbehave() : null))

  function open(): void {
    const next = rig.open()
    next.outbox.submissions.subscribe(() => {})
    next.drafts.open('new')
    tabs.push(next)
  }

  async function take(each: Step): Promise<void> {
    if (each.do === 'open') return void (tabs.length < 3 && open())
    if (each.do === 'wait') return clock.advance(each.ms)
    if (each.do === 'jump') return clock.jump(each.ms)
    if (each.do === 'network') isThere = each.isThere
    if (each.do === 'network') return
    const here = tabs[each.tab]
    if (!here) return
    const [first] = here.outbox.submissions.get()
    if (each.do === 'write') {
      const { status, draft } = here.drafts.open('new').get()
      if (status !== 'ready' || !isDraftEmpty(draft)) return
      const body = `text ${written.length}`
      written.push(body)
      here.drafts.edit('new', { subject: 'Question', body })
      await clock.advance(100)
    }
    if (each.do === 'send' || each.do === 'send twice') {
      here.submit('new').catch(() => {})
      if (each.do === 'send twice') here.submit('new').catch(() => {})
    }
    if (each.do === 'retry' && first) here.outbox.retry(first.id)
    if (each.do === 'cancel' && first) {
      // Taken back while the form holds another text: then it goes, as the person wished.
      cancelled.add(first.draft.body)
      here.outbox.cancel(first.id).catch(() => {})
    }
    if (each.do === 'return') here.presence.comeBack()
    if (each.do === 'leave') here.presence.leave()
    if (each.do === 'close' || each.do === 'crash') {
      tabs.splice(tabs.indexOf(here), 1)
      if (each.do === 'close') here.destroy()
      else here.crash()
    }
  }

  open()
  for (const each of steps) await take(each)
  await calmDown()
  check()

  /** One tab is left, nothing misbehaves, and there is time. */
  async function calmDown(): Promise<void> {
    rig.flaky.plan(() => null)
    for (const each of tabs.splice(0)) each.destroy()
    await clock.advance(10_000)
    open()
    await clock.advance(30 * 60_000)
  }

  function check(): void {
    const [last] = tabs
    const bodies = rig.world.agent
      .list()
      .flatMap(({ id }) => rig.world.agent.messages(id))
      .flatMap((message) => (message.kind === 'message' ? [message.body] : []))
    const inForm = last?.drafts.open('new').get().draft.body ?? ''
    const stuck = last?.outbox.submissions.get() ?? []
    expect(stuck.filter(({ status }) => status !== 'failed')).toEqual([])
    const failed = stuck.map(({ draft }) => draft.body)
    const places = [...bodies, ...(inForm ? [inForm] : []), ...failed]
    const mustBe = written.filter((body) => places.includes(body) || !cancelled.has(body))
    expect(places.sort()).toEqual(mustBe.sort())
    last?.destroy()
  }
}

it('keeps each text in exactly one place through crashes, tabs and lost answers (X1 X2)', async () => {
  const lives = fc.asyncProperty(
    fc.array(step, { minLength: 10, maxLength: 40 }),
    fc.nat({ max: 1_000_000 }),
    live,
  )
  await fc.assert(lives, { numRuns: 300, seed: 20_261_122, endOnFailure: false })
}, 120_000)
