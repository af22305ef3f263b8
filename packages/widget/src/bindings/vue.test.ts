import { afterEach, expect, test, vi } from 'vitest'
import { type App, createApp, createSSRApp, h, nextTick, reactive, shallowRef } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { HelpWidget } from '../launcher/contract.js'
import type { HelpProps } from './helpProps.js'
import { DesksideHelp } from './vue.js'

const page = document.body.appendChild(document.createElement('div'))
let app: App

afterEach(() => app.unmount())

type Shown = Omit<HelpProps, 'on' | 'onError'> & { word: string; onError?: (fact: unknown) => void }

function start(shown: Partial<Shown> = {}) {
  const state = reactive<Shown>({ endpoint: 'https://desk.test', word: 'Help', ...shown }) as Shown
  const exposed = shallowRef<{ help: HelpWidget | undefined }>()
  app = createApp({
    render() {
      const { word, ...props } = state
      const button = () => h('button', { key: word }, word)
      return h(DesksideHelp, { ...props, ref: exposed } as never, { default: button })
    },
  })
  app.mount(page)
  return { state, help: () => exposed.value?.help }
}

function entries(): (string | null)[] {
  return [...page.querySelectorAll('[aria-haspopup="dialog"]')].map((one) => one.textContent)
}

test('X11 a component of Vue puts a widget behind its slot, says what happens, and takes it away', async () => {
  const heard: unknown[] = []
  const removed = vi.spyOn(document, 'removeEventListener')
  const { help } = start({ onError: (fact) => heard.push(fact) })
  await nextTick()
  expect(entries()).toEqual(['Help'])
  help()?.attachTo('###')
  expect(heard).toEqual([{ error: expect.objectContaining({ code: 'invalid' }) }])
  app.unmount()
  expect(page.innerHTML).toBe('')
  expect(removed.mock.calls.map(([name]) => name)).toContain('click')
  vi.restoreAllMocks()
  start()
})

test('a component of Vue follows its slot and its options, and keeps its widget where it can', async () => {
  const { state, help } = start({ user: { id: 'maya' } })
  await nextTick()
  const first = help()
  Object.assign(state, { user: { id: 'ben' }, theme: 'dark', word: 'Support' })
  await nextTick()
  expect([entries(), help() === first]).toEqual([['Support'], true])
  Object.assign(state, { endpoint: 'https://other.test' })
  await nextTick()
  await nextTick()
  expect([entries(), help() === first, typeof help()?.open]).toEqual([
    ['Support'],
    false,
    'function',
  ])
})

test('a flag of a component of Vue may be its bare name', async () => {
  start({ inline: '' as never })
  await nextTick()
  expect(entries()).toEqual([])
})

test('a server renders the slot of a component of Vue, and no widget', async () => {
  const { state } = start()
  const button = () => h('button', 'Help')
  const page = createSSRApp({ render: () => h(DesksideHelp, { endpoint: state.endpoint }, button) })
  expect(await renderToString(page)).toContain('<button>Help</button>')
})
