// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createApp, createSSRApp, effectScope, h, nextTick, ref, watchSyncEffect } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createStore, type Store } from '../store/store.js'
// The linter takes each call of a `use…` for a hook of React.
import { useStore as toRef } from './vue.js'

/** A store that says how many watch it, and that changes as soon as somebody does. */
function loadingStore() {
  let watchers = 0
  const store = createStore('idle', {
    whileWatched() {
      watchers += 1
      store.set('loading')
      return () => {
        watchers -= 1
      }
    },
  })
  return { store, watchers: () => watchers }
}

function reader(store: Store<unknown>) {
  return {
    setup() {
      const value = toRef(store)
      return () => [h('p', String(value.value)), h('p', String(value.value))]
    },
  }
}

test('X13: a component of Vue shows a store and each change of it, and leaves it when unmounted', async () => {
  const { store, watchers } = loadingStore()
  const page = document.createElement('div')
  const app = createApp(reader(store))
  app.mount(page)
  expect([page.textContent, watchers()]).toEqual(['loadingloading', 1])
  store.set('ready')
  await nextTick()
  expect(page.textContent).toBe('readyready')
  app.unmount()
  expect([watchers(), store.isWatched()]).toEqual([0, false])
})

test('a component that is taken out leaves the store, and one that comes back reads it anew', async () => {
  const { store, watchers } = loadingStore()
  const isShown = ref(true)
  const page = document.createElement('div')
  const Reader = reader(store)
  const app = createApp({ render: () => (isShown.value ? h(Reader) : null) })
  app.mount(page)
  isShown.value = false
  await nextTick()
  expect(watchers()).toBe(0)
  store.set('while away')
  isShown.value = true
  await nextTick()
  expect([page.textContent, watchers()]).toEqual(['loadingloading', 1])
  app.unmount()
})

test('what changes between setup and mount is shown', () => {
  const store = createStore('one')
  const page = document.createElement('div')
  const app = createApp({
    setup() {
      const value = toRef(store)
      store.set('two')
      return () => value.value
    },
  })
  app.mount(page)
  expect(page.textContent).toBe('two')
  app.unmount()
})

test('a scope without a component watches until it is stopped', () => {
  const { store, watchers } = loadingStore()
  const scope = effectScope()
  const seen: string[] = []
  scope.run(() => {
    const value = toRef(store)
    watchSyncEffect(() => void seen.push(value.value))
  })
  store.set('ready')
  expect([seen, watchers()]).toEqual([['loading', 'ready'], 1])
  scope.stop()
  store.set('late')
  expect([seen, watchers()]).toEqual([['loading', 'ready'], 0])
})

test('a value stays the very object that the store holds', () => {
  const ticket = { subject: 'Export' }
  const scope = effectScope()
  const value = scope.run(() => toRef(createStore(ticket)))
  expect(value?.value).toBe(ticket)
  scope.stop()
})

test('a server renders the value without watching', async () => {
  const { store, watchers } = loadingStore()
  const app = createSSRApp(reader(store))
  expect(await renderToString(app)).toContain('<p>idle</p><p>idle</p>')
  expect(watchers()).toBe(0)
})
