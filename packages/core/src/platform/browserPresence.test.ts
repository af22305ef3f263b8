import { expect, it } from 'vitest'
import { browserPresence } from './browserPresence.js'

function fakePage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const view = Object.assign(new EventTarget(), { navigator: { onLine: true } })
  const added: string[] = []
  for (const target of [page, view]) {
    const add = target.addEventListener.bind(target)
    target.addEventListener = (type: string, ...rest: [EventListener]) => {
      added.push(type)
      add(type, ...rest)
    }
  }
  const presence = browserPresence(page as unknown as Document, view as unknown as Window)
  return { page, view, added, presence }
}

it('reads what the page is now, also while nobody listens', () => {
  const { page, view, added, presence } = fakePage()
  expect(presence.state.get()).toEqual({ visible: true, online: true })
  page.visibilityState = 'hidden'
  view.navigator.onLine = false
  expect(presence.state.get()).toEqual({ visible: false, online: false })
  expect(presence.state.get()).toBe(presence.state.get())
  expect(added).toEqual([])
})

it('tells of going and coming while somebody listens', () => {
  const { page, view, presence } = fakePage()
  const heard: unknown[] = []
  const stop = presence.state.subscribe((state) => heard.push(state))
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  view.navigator.onLine = false
  view.dispatchEvent(new Event('offline'))
  stop()
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(heard).toEqual([
    { visible: false, online: true },
    { visible: false, online: false },
  ])
})

it('a return is being visible, online, focused or shown again', () => {
  const { page, view, presence } = fakePage()
  let returns = 0
  const stop = presence.onReturn(() => returns++)
  page.dispatchEvent(new Event('visibilitychange'))
  view.dispatchEvent(new Event('online'))
  view.dispatchEvent(new Event('focus'))
  view.dispatchEvent(new Event('pageshow'))
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  view.dispatchEvent(new Event('online'))
  stop()
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(returns).toBe(4)
})

it('leaving is being hidden or put aside', () => {
  const { page, view, presence } = fakePage()
  let leaves = 0
  const stop = presence.onLeave(() => leaves++)
  page.dispatchEvent(new Event('visibilitychange'))
  expect(leaves).toBe(0)
  view.dispatchEvent(new Event('pagehide'))
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  stop()
  view.dispatchEvent(new Event('pagehide'))
  expect(leaves).toBe(2)
})

it('X11 never listens to unload or beforeunload', () => {
  const { added, presence } = fakePage()
  presence.state.subscribe(() => {})
  presence.onReturn(() => {})
  presence.onLeave(() => {})
  expect(new Set(added)).toEqual(
    new Set(['visibilitychange', 'online', 'offline', 'pageshow', 'pagehide', 'focus']),
  )
})

it('a page is restored when it is shown from the cache, and not when it is loaded', () => {
  const { view, presence } = fakePage()
  let restored = 0
  const stop = presence.onRestored?.(() => restored++)
  const shown = (persisted: boolean) =>
    view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))
  shown(false)
  expect(restored).toBe(0)
  shown(true)
  expect(restored).toBe(1)
  stop?.()
  shown(true)
  expect(restored).toBe(1)
})
