// @vitest-environment jsdom
import { act, createElement, type ReactNode, StrictMode, startTransition } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { createStore, derive, type Store, type WritableStore } from '../store/store.js'
import { useStore } from './react.js'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const page = document.createElement('div')
let root: Root

afterEach(() => act(() => root.unmount()))

async function show(what: ReactNode): Promise<void> {
  root = createRoot(page)
  await act(async () => root.render(what))
}

function Value({ store }: { readonly store: Store<unknown> }) {
  return createElement('p', null, String(useStore(store)))
}

test('X13: a component of React shows a store, and each change of it', async () => {
  const store = createStore('one')
  await show(createElement(Value, { store }))
  expect(page.textContent).toBe('one')
  await act(async () => store.set('two'))
  expect(page.textContent).toBe('two')
})

test('in strict mode a store is watched once, and no more after the component is gone', async () => {
  let watchers = 0
  const store = createStore('one', {
    whileWatched() {
      watchers += 1
      return () => {
        watchers -= 1
      }
    },
  })
  await show(createElement(StrictMode, null, createElement(Value, { store })))
  await act(async () => store.set('two'))
  expect([page.textContent, watchers]).toEqual(['two', 1])
  await act(async () => root.render(null))
  expect([page.textContent, watchers, store.isWatched()]).toEqual(['', 0, false])
})

test('what changes between render and effect is shown', async () => {
  const store = createStore('one')
  const meanwhile = createElement('i', { ref: () => store.set('two') })
  await show(createElement('div', null, createElement(Value, { store }), meanwhile))
  expect(page.textContent).toBe('two')
})

test('a store that changes as soon as it is watched, and one derived from it, are shown so', async () => {
  const store = createStore('idle', {
    whileWatched() {
      store.set('loading')
      return () => {}
    },
  })
  await show(createElement(Value, { store: derive([store], (word) => `${word}!`) }))
  expect(page.textContent).toBe('loading!')
})

test('another store is another value, and the one before is left', async () => {
  const [first, second] = [createStore('first'), createStore('second')]
  await show(createElement(Value, { store: first }))
  await act(async () => root.render(createElement(Value, { store: second })))
  expect([page.textContent, first.isWatched(), second.isWatched()]).toEqual(['second', false, true])
})

test('a render that is cut in two never shows two values of one store', async () => {
  const store = createStore('old')
  const seen: string[] = []
  const onShown = () => void seen.push(page.textContent)
  await show(createElement(Rows, { store, count: 0, onShown }))
  await act(async () =>
    startTransition(() => root.render(createElement(Rows, { store, count: 4, onShown }))),
  )
  expect(page.textContent).toBe('newnewnewnew')
  expect(seen.filter((text) => text.includes('old') && text.includes('new'))).toEqual([])
})

type RowsProps = {
  readonly store: WritableStore<string>
  readonly count: number
  readonly onShown: () => void
}

function Rows({ store, count, onShown }: RowsProps) {
  const rows = Array.from({ length: count }, (_, at) => createElement(Row, { key: at, at, store }))
  return createElement('div', { ref: onShown }, rows)
}

/** The second one changes the store in the middle of a concurrent render, as an answer may. */
function Row({ at, store }: { readonly at: number; readonly store: WritableStore<string> }) {
  const value = useStore(store)
  if (at === 1) store.set('new')
  return createElement('i', null, value)
}

test('a server renders the value without watching', async () => {
  await show(null)
  const store = createStore('one', {
    whileWatched: () => expect.unreachable('a server has nobody who lets go'),
  })
  expect(renderToString(createElement(Value, { store }))).toBe('<p>one</p>')
})
