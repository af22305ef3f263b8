// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte'
import { get } from 'svelte/store'
import { expect, test } from 'vitest'
import { createStore } from '../store/store.js'
import { toReadable } from './svelte.js'
import Reader from './svelteReader.test.svelte'

test('X13: a component of Svelte shows a store and each change of it, and leaves it when unmounted', async () => {
  const store = createStore('one', {
    // As a store that loads does: watching it changes it at once.
    whileWatched() {
      store.set('loading')
      return () => {}
    },
  })
  const page = document.createElement('div')
  const reader = mount(Reader, { target: page, props: { store } })
  flushSync()
  expect(page.textContent?.replace(/\s/g, '')).toBe('loadingloading')
  flushSync(() => store.set('ready'))
  expect(page.textContent?.replace(/\s/g, '')).toBe('readyready')
  await unmount(reader)
  expect(store.isWatched()).toBe(false)
})

test('Svelte’s own verbs read it: the value comes at once, and nobody stays', () => {
  const store = createStore(1)
  const value = toReadable(store)
  expect(get(value)).toBe(1)
  const seen: number[] = []
  const stop = value.subscribe((each) => void seen.push(each))
  store.set(2)
  stop()
  store.set(3)
  expect([seen, store.isWatched()]).toEqual([[1, 2], false])
})
