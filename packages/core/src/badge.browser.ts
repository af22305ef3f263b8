import { expect, it } from 'vitest'
import { watchUnread } from './badge.js'

const user = { id: 'maya' }

let desks = 0
/** A desk of its own: tabs of one desk and person share one poller. */
const newEndpoint = () => `https://desk-${Date.now()}-${++desks}.example/`

/** Answers every request with this count, and counts the requests. */
function deskOf(unreadCount: number) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (url) => {
    asked.push(String(url))
    return Response.json({ version: String(unreadCount), unreadCount, ticketCount: 1 })
  }
  return { asked, fetch }
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 5_000
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('it did not come to be')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

it('X7 two tabs of one person show the count, and one of them alone asks', async () => {
  const endpoint = newEndpoint()
  const [first, second] = [deskOf(3), deskOf(3)]
  const [here, there]: [number[], number[]] = [[], []]
  const stopFirst = watchUnread({
    endpoint,
    user,
    fetch: first.fetch,
    onUnread: (count) => here.push(count),
  })
  await until(() => here.length === 1)
  const stopSecond = watchUnread({
    endpoint,
    user,
    fetch: second.fetch,
    onUnread: (count) => there.push(count),
  })
  await until(() => there.length === 1)
  expect([here, there]).toEqual([[3], [3]])
  expect([first.asked.length > 0, second.asked.length]).toEqual([true, 0])
  stopFirst()
  stopSecond()
})

it('without a user each page asks for itself: nobody knows whose count another holds', async () => {
  const endpoint = newEndpoint()
  const desks = [deskOf(1), deskOf(2)]
  const heard: number[] = []
  const stops = desks.map(({ fetch }) =>
    watchUnread({ endpoint, fetch, onUnread: (count) => heard.push(count) }),
  )
  await until(() => heard.length === 2)
  expect(heard.sort()).toEqual([1, 2])
  for (const stop of stops) stop()
})

it('an address without a host is the page’s own, asked by the page’s own fetch', async () => {
  const own = globalThis.fetch
  const { asked, fetch } = deskOf(4)
  globalThis.fetch = fetch
  try {
    const heard: number[] = []
    const stop = watchUnread({ endpoint: '/support', onUnread: (count) => heard.push(count) })
    await until(() => heard.length === 1)
    stop()
    expect(asked[0]).toBe(`${location.origin}/support/v1/changes`)
  } finally {
    globalThis.fetch = own
  }
})
