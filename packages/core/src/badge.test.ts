import { expect, it } from 'vitest'
import { type WatchUnreadOptions, watchUnread } from './badge.js'
import { fakeClock } from './testing/fakeClock.js'
import { fakePresence } from './testing/fakePresence.js'
import { fakeTabs } from './testing/fakeTabs.js'

type Answer = Response | Error

const changes = (unreadCount: number, version = String(unreadCount)) =>
  Response.json({ version, unreadCount, ticketCount: 1 }, { headers: { etag: `"${version}"` } })
const same = () => new Response(null, { status: 304 })

function rig(answers: readonly (() => Answer)[], options: Partial<WatchUnreadOptions> = {}) {
  const clock = fakeClock()
  const presence = fakePresence()
  const requests: { readonly url: string; readonly headers: Headers }[] = []
  const counts: number[] = []
  const queue = [...answers]
  const stop = watchUnread({
    endpoint: 'https://desk.example/support/',
    getToken: ({ reason }) => `token-${reason}`,
    user: { id: 'maya' },
    onUnread: (count) => counts.push(count),
    clock,
    presence,
    ...fakeTabs().open(),
    random: () => 0.5,
    async fetch(url, init) {
      requests.push({ url: String(url), headers: new Headers(init?.headers) })
      const answer = (queue.length > 1 ? queue.shift() : queue[0])?.()
      if (answer instanceof Response) return answer
      throw answer
    },
    ...options,
  })
  return { clock, presence, requests, counts, stop }
}

it('tells the first count and each one that differs, by one constant address (X6)', async () => {
  const { clock, requests, counts } = rig([
    () => changes(2),
    same,
    () => changes(2, 'other'),
    () => changes(0),
    same,
  ])
  await clock.advance(120_000)
  expect(counts).toEqual([2, 0])
  expect(new Set(requests.map(({ url }) => url))).toEqual(
    new Set(['https://desk.example/support/v1/changes']),
  )
  const tags = requests.slice(0, 4).map(({ headers }) => headers.get('if-none-match'))
  expect(tags).toEqual([null, '"2"', '"2"', '"other"'])
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer token-start')
})

it('asks for another token once when the first is refused', async () => {
  const { clock, requests, counts } = rig([
    () => new Response(null, { status: 401 }),
    () => changes(1),
    same,
  ])
  await clock.advance(10)
  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
    'Bearer token-start',
    'Bearer token-rejected',
  ])
  expect(counts).toEqual([1])
})

it('pauses where the person has to sign in, and stops where there is nothing', async () => {
  for (const status of [401, 403, 404]) {
    const { clock, requests } = rig([() => new Response(null, { status })])
    await clock.advance(3_600_000)
    expect(requests.length).toBeLessThanOrEqual(2)
  }
})

it('waits as the server asks, and goes on after nonsense and outages', async () => {
  const busy = () => new Response(null, { status: 429, headers: { 'retry-after': '120' } })
  const { clock, requests, counts } = rig([
    busy,
    () => new Response('<html>Sign in to the Wi-Fi</html>', { status: 200 }),
    () => new TypeError('Failed to fetch'),
    () => Response.json({ version: 1 }),
    () => changes(3),
    same,
  ])
  await clock.advance(119_000)
  expect(requests).toHaveLength(1)
  await clock.advance(60_000)
  expect(counts).toEqual([3])
})

it('gives up an answer that does not come in 30 s', async () => {
  const signals: AbortSignal[] = []
  const { clock } = rig([], {
    fetch: (_url, init) => {
      const signal = init?.signal as AbortSignal
      signals.push(signal)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      })
    },
  })
  await clock.advance(30_000)
  expect(signals[0]?.aborted).toBe(true)
  await clock.advance(1_000)
  expect(signals).toHaveLength(2)
})

it('asks nothing while nobody looks, and leaves nothing behind', async () => {
  const { clock, presence, requests, stop } = rig([() => changes(1), same])
  await clock.advance(10)
  presence.hide()
  await clock.advance(3_600_000)
  expect(requests).toHaveLength(1)
  presence.comeBack()
  await clock.advance(3_000)
  expect(requests).toHaveLength(2)
  stop()
  expect(clock.pending()).toBe(0)
  await clock.advance(3_600_000)
  expect(requests).toHaveLength(2)
})

it('tells nothing after it was stopped', async () => {
  let answer: (response: Response) => void = () => {}
  const { clock, counts, stop } = rig([], {
    fetch: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  await clock.settle()
  stop()
  answer(changes(5))
  await clock.settle()
  expect(counts).toEqual([])
})

it('a request on its way is given up when it is stopped', async () => {
  const signals: AbortSignal[] = []
  const { clock, counts, stop } = rig([], {
    fetch: (_url, init) => {
      const signal = init?.signal as AbortSignal
      signals.push(signal)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      })
    },
  })
  await clock.settle()
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  stop()
  await clock.settle()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  expect(clock.pending()).toBe(0)
  expect(counts).toEqual([])
})

it('goes on after an answer that says nothing of itself', async () => {
  const { clock, requests, counts } = rig([
    () => new Response(null, { status: 503 }),
    () => Response.json({ version: 'v', unreadCount: 6, ticketCount: 1 }),
    same,
  ])
  await clock.advance(60_000)
  expect(counts).toEqual([6])
  // That answer had no tag to ask with.
  expect(requests[2]?.headers.get('if-none-match')).toBeNull()
})

it('asks without a token where no host gives one', async () => {
  const { clock, requests, counts } = rig([() => changes(1), same], { getToken: undefined })
  await clock.advance(10)
  expect(requests[0]?.headers.has('authorization')).toBe(false)
  expect(counts).toEqual([1])
})

it('asks nothing in the name of nobody while the host has no token', async () => {
  const tokens: (string | null)[] = [null]
  const { clock, requests, counts } = rig([() => changes(1), same], {
    getToken: () => (tokens.length > 0 ? tokens.pop() : 'late'),
  })
  await clock.advance(10)
  await clock.advance(60_000)
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer late')
  expect(counts).toEqual([1])
})

it('who has no token and is refused is not asked for another', async () => {
  const refused = () => new Response(null, { status: 401 })
  const { clock, requests } = rig([refused], { getToken: undefined })
  await clock.advance(3_600_000)
  expect(requests).toHaveLength(1)
})

it('needs nothing but an address and somebody who hears the count', async () => {
  const own = globalThis.fetch
  globalThis.fetch = async () => changes(7)
  try {
    const count = await new Promise<number>((resolve) => {
      const stop = watchUnread({
        endpoint: 'https://desk.example',
        onUnread(unread) {
          stop()
          resolve(unread)
        },
      })
    })
    expect(count).toBe(7)
  } finally {
    globalThis.fetch = own
  }
})
