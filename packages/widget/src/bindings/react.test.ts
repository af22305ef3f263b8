import { act, createElement, createRef, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import type { HelpWidget } from '../launcher/contract.js'
import type { HelpProps } from './helpProps.js'
import { DesksideHelp } from './react.js'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const page = document.body.appendChild(document.createElement('div'))
const props: HelpProps = { endpoint: 'https://desk.test' }
let root: Root

afterEach(() => act(() => root.unmount()))

type Shown = HelpProps & { readonly ref?: React.Ref<HelpWidget | null>; readonly word?: string }

async function show({ word = 'Help', ...rest }: Shown): Promise<void> {
  const button = createElement('button', { key: word, type: 'button' }, word)
  const help = createElement(DesksideHelp, rest, button)
  await act(async () => root.render(createElement(StrictMode, null, help)))
}

function entries(): (string | null)[] {
  return [...page.querySelectorAll('[aria-haspopup="dialog"]')].map((one) => one.textContent)
}

test('X11 a component of React in strict mode puts one widget behind its child, and takes it away', async () => {
  root = createRoot(page)
  const listened = vi.spyOn(document, 'addEventListener')
  const left = vi.spyOn(document, 'removeEventListener')
  const ref = createRef<HelpWidget>()
  await show({ ...props, ref })
  expect([entries(), typeof ref.current?.open]).toEqual([['Help'], 'function'])
  const clicks = (spy: typeof listened | typeof left) =>
    spy.mock.calls.filter(([name, , how]) => name === 'click' && how === true).length
  // Strict mode mounts twice: the first widget has gone.
  expect(clicks(listened) - clicks(left)).toBe(1)
  await act(async () => root.render(null))
  expect([clicks(listened) - clicks(left), ref.current, page.innerHTML]).toEqual([0, null, ''])
  vi.restoreAllMocks()
})

test('a component of React follows its child and its options, and keeps its widget where it can', async () => {
  root = createRoot(page)
  const ref = createRef<HelpWidget>()
  await show({ ...props, ref, user: { id: 'maya' } })
  const first = ref.current
  await show({ ...props, ref, user: { id: 'ben' }, theme: 'dark', word: 'Support' })
  expect([entries(), ref.current === first]).toEqual([['Support'], true])
  await show({ ...props, ref, endpoint: 'https://other.test', word: 'Support' })
  expect([entries(), ref.current === first, ref.current === null]).toEqual([
    ['Support'],
    false,
    false,
  ])
})

test('a server renders the child of a component of React, and no widget', () => {
  root = createRoot(document.createElement('div'))
  const button = createElement('button', { type: 'button' }, 'Help')
  expect(renderToString(createElement(DesksideHelp, props, button))).toBe(
    '<span style="display:contents"><button type="button">Help</button></span>',
  )
})
