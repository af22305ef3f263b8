import { flushSync, mount, unmount } from 'svelte'
import { writable } from 'svelte/store'
import { expect, test } from 'vitest'
import type { HelpWidget } from '../launcher/contract.js'
import type { HelpActionProps } from './svelte.js'
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
