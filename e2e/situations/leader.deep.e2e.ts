import type { BrowserContext, Page } from '@playwright/test'
import { crash, withPageCache } from '../browserFaults.js'
import { deepRuns } from '../deep.js'
import { expect, test } from '../fixtures.js'

test.use(withPageCache)

const TABS = 5
const ENDS = ['closed', 'crashed', 'frozen', 'put into the cache', 'blocked'] as const
type End = (typeof ENDS)[number]
/** What a visible tab may take to poll, and how long two may. */
const TAKEOVER_MS = 5_000
const TOGETHER_MS = 2_000
const BLOCKED_MS = 5_000

type Poll = { readonly tab: Page; readonly at: number }

for (const locks of ['with', 'none'] as const) {
  test(`T-OB4 a leader of five tabs ends in five ways, ${locks === 'with' ? 'with' : 'without'} Web Locks`, async ({
    context,
    host,
    desk,
    agent,
  }, testInfo) => {
    const rounds = deepRuns(locks === 'with' ? [1, 5] : [3], 50)
    test.setTimeout(120_000 + rounds.length * 20_000)
    const search = new URLSearchParams({ endpoint: desk.url, locks })
    const crowd = await openCrowd(context, `${host.url}/headless.html?${search}`)
    await crowd.first()
    const takeovers: Record<string, number[]> = {}
    for (const round of rounds) {
      const end = ENDS[(round - 1) % ENDS.length] as End
      // Each write is under way when its tab ends.
      await agent.fault({ route: 'POST /v1/tickets', kind: 'delay', ms: 300, times: 1 })
      const leader = await crowd.leader()
      await leader.evaluate((subject) => window.create(subject), `Round ${round}`)
      const at = performance.now()
      const back = await endTab(leader, end, context)
      if (locks === 'with') {
        const next = await crowd.pollAfter(at, end === 'blocked' ? null : leader)
        const tookMs = next.at - at - (end === 'blocked' ? BLOCKED_MS : 0)
        takeovers[end] = [...(takeovers[end] ?? []), Math.round(tookMs)]
        expect(tookMs, `round ${round}: ${end}`).toBeLessThanOrEqual(TAKEOVER_MS)
        await crowd.rest(TOGETHER_MS)
        // From then on one of them alone asks.
        const late = crowd.polls.filter((poll) => poll.at > next.at + TOGETHER_MS)
        expect(new Set(late.map(({ tab }) => tab)).size).toBeLessThanOrEqual(1)
        const together = crowd.polls.filter((poll) => poll.at > at && poll.tab !== next.tab)
        expect(new Set(together.map(({ tab }) => tab)).size).toBeLessThanOrEqual(1)
      }
      await back()
      await crowd.fill()
    }
    await expect
      .poll(async () => (await agent.tickets()).filter(isRound).length, { timeout: 50_000 })
      .toBe(rounds.length)
    const subjects = (await agent.tickets()).filter(isRound).map(({ subject }) => subject)
    expect(subjects.sort()).toEqual(rounds.map((round) => `Round ${round}`).sort())
    testInfo.annotations.push({ type: 'takeover, ms', description: JSON.stringify(takeovers) })
    for (const page of context.pages()) {
      expect(await page.evaluate(() => window.hostErrors)).toEqual([])
    }
  })
}

declare global {
  interface Window {
    create(subject: string): Promise<string>
    hostErrors: string[]
    shown: boolean[]
    client: { readonly tickets: { refresh(): Promise<void> } }
  }
}

const isRound = ({ subject }: { readonly subject: string }) => subject.startsWith('Round ')

/** Tabs of one person on one host, and every poll that any of them sends. */
async function openCrowd(context: BrowserContext, url: string) {
  const polls: Poll[] = []
  const alive = () => context.pages().filter((page) => !page.isClosed())

  async function open(): Promise<void> {
    const page = await context.newPage()
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().endsWith('/v1/changes')) {
        polls.push({ tab: page, at: performance.now() })
      }
    })
    await page.goto(url)
    await page.waitForFunction(() => 'client' in window)
  }

  async function fill(): Promise<void> {
    while (alive().length < TABS) await open()
  }

  async function pollAfter(at: number, but: Page | null): Promise<Poll> {
    const isIt = (poll: Poll) => poll.at > at && poll.tab !== but
    await expect.poll(() => polls.some(isIt), { timeout: 20_000, intervals: [20] }).toBe(true)
    return polls.find(isIt) as Poll
  }

  return {
    polls,
    fill,
    pollAfter,
    async first() {
      await fill()
      await pollAfter(0, null)
    },
    /** Whoever asked last; asked to ask once more, so that all begin anew at the first pace. */
    async leader(): Promise<Page> {
      const at = performance.now()
      for (const page of alive()) await page.evaluate(() => window.client.tickets.refresh())
      return (await pollAfter(at, null)).tab
    },
    rest: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  }
}

/** Ends a tab; what it returns brings it back, where there is something to bring back. */
async function endTab(tab: Page, end: End, context: BrowserContext): Promise<() => Promise<void>> {
  if (end === 'closed') await tab.close()
  if (end === 'crashed') await crash(tab)
  if (end === 'put into the cache') {
    const url = new URL('/help.html', tab.url())
    await tab.goto(url.href)
    return async () => {
      await tab.goBack({ waitUntil: 'commit' })
      // A word between the others throws it out of the cache: it is loaded anew then.
      await tab.waitForFunction(() => window.client !== undefined)
    }
  }
  if (end === 'frozen') {
    await freeze(tab, context)
    return () => tab.close()
  }
  if (end === 'blocked') {
    void tab.evaluate((ms) => {
      const until = performance.now() + ms
      while (performance.now() < until);
    }, BLOCKED_MS)
  }
  return async () => {}
}

/**
 * As Chromium does it to tabs in the background: hidden first, then no timer runs any more.
 * `Page.setWebLifecycleState` does nothing to a headless page, so its time is stopped instead.
 */
async function freeze(tab: Page, context: BrowserContext): Promise<void> {
  await tab.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    for (const type of ['visibilitychange', 'freeze']) document.dispatchEvent(new Event(type))
  })
  const debug = await context.newCDPSession(tab)
  await debug.send('Emulation.setVirtualTimePolicy', { policy: 'pause' })
}
