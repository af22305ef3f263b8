import { createStore } from '@deskside/core'
import { act, cleanup, render, screen } from '@testing-library/preact'
import { useLayoutEffect } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { useStore } from './useStore.js'

afterEach(cleanup)

function Shown({ store }: { readonly store: Parameters<typeof useStore<string>>[0] }) {
  return <p>{useStore(store)}</p>
}

test('a component shows the value and each change of it', () => {
  const store = createStore('one')
  render(<Shown store={store} />)
  act(() => store.set('two'))
  expect(screen.getByText('two')).toBeTruthy()
})

test('a change between the render and the subscription is seen', () => {
  const store = createStore('one')
  function Early() {
    // Effects of children run before those of their parents: nobody listens yet.
    useLayoutEffect(() => store.set('two'), [])
    return null
  }
  function Parent() {
    return (
      <p>
        <Early />
        {useStore(store)}
      </p>
    )
  }
  render(<Parent />)
  expect(screen.getByText('two')).toBeTruthy()
})

test('the store is watched only while somebody shows it', () => {
  const seen: string[] = []
  const store = createStore('one', {
    whileWatched() {
      seen.push('watched')
      return () => seen.push('left')
    },
  })
  const { unmount } = render(<Shown store={store} />)
  expect(seen).toEqual(['watched'])
  unmount()
  expect(seen).toEqual(['watched', 'left'])
})

test('another store takes the place of the first', () => {
  const { rerender } = render(<Shown store={createStore('first')} />)
  const second = createStore('second')
  rerender(<Shown store={second} />)
  expect(screen.getByText('second')).toBeTruthy()
  act(() => second.set('changed'))
  expect(screen.getByText('changed')).toBeTruthy()
})
