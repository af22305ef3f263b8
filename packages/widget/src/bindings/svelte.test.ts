import { flushSync, mount, unmount } from 'svelte'
import { writable } from 'svelte/store'
import { expect, test } from 'vitest'
import type { HelpWidget } from '../launcher/contract.js'
import type { HelpActionProps } from './svelte.js'
import ComponentHost from './svelteComponentHost.test.svelte'
import Host from './svelteHost.test.svelte'

test('X11 an action of Svelte puts a widget behind its element, follows its options, and takes it away', async () => {
  const widgets: HelpWidget[] = []
  const onWidget = (help: HelpWidget) => void widgets.push(help)
  const props: HelpActionProps = { endpoint: 'https://desk.test', onWidget }
  const options = writable(props)
  const page = document.body.appendChild(document.createElement('div'))
  const host = mount(Host, { target: page, props: { options } })
  flushSync()
  const button = page.querySelector('button')
  expect([button?.ariaHasPopup, widgets.length]).toEqual(['dialog', 1])
  flushSync(() => options.set({ ...props, theme: 'dark', user: { id: 'ben' } }))
  expect(widgets).toHaveLength(1)
  flushSync(() => options.set({ ...props, endpoint: 'https://other.test' }))
  expect([button?.ariaHasPopup, widgets.length]).toEqual(['dialog', 2])
  await unmount(host)
  expect([button?.ariaHasPopup, page.innerHTML]).toEqual([null, ''])
})

test('X11 a component of Svelte puts a widget behind its children, follows its options, and takes it away', async () => {
  const widgets: HelpWidget[] = []
  const onWidget = (help: HelpWidget) => void widgets.push(help)
  const props: HelpActionProps = { endpoint: 'https://desk.test', onWidget }
  const [options, word] = [writable(props), writable('Help')]
  const page = document.body.appendChild(document.createElement('div'))
  const host = mount(ComponentHost, { target: page, props: { options, word } })
  flushSync()
  const entries = () => [...page.querySelectorAll('[aria-haspopup="dialog"]')]
  const words = () => entries().map((entry) => entry.textContent)
  expect([words(), widgets.length]).toEqual([['Help'], 1])
  flushSync(() => options.set({ ...props, theme: 'dark', user: { id: 'ben' } }))
  expect(widgets).toHaveLength(1)
  flushSync(() => word.set('Support'))
  await Promise.resolve()
  expect([words(), widgets.length]).toEqual([['Support'], 1])
  flushSync(() => options.set({ ...props, inline: true }))
  expect([words(), widgets.length]).toEqual([[], 2])
  await unmount(host)
  expect(page.innerHTML).toBe('')
})
