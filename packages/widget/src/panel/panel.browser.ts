import { systemClock } from '@deskside/core'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { HelpOptions, Panel } from '../launcher/contract.js'
import { createScriptedClient, describeDesk } from '../testing/scriptedClient.js'
import { ticketLike } from '../testing/ticketLike.js'
import { createPanelWith } from './createPanelWith.js'

let panel: Panel
let errors: unknown[]

function mount(options: Partial<HelpOptions> = {}): ReturnType<typeof createScriptedClient> {
  const script = createScriptedClient()
  const categories = [{ id: 'errors', label: 'System errors', explanation: 'Does not load' }]
  const priorities = [
    { id: 'low', label: 'Low', explanation: 'A question' },
    { id: 'high', label: 'High', explanation: 'It is down' },
  ]
  script.stores.desk.update((state) => ({
    ...state,
    description: describeDesk({ form: { categories, priorities, defaultPriority: 'low' } }),
  }))
  const tickets = [ticketLike({ id: 'a', unreadCount: 1, status: 'waiting_on_customer' })]
  script.stores.list.update((state) => ({ ...state, tickets }))
  panel = createPanelWith({
    client: script.client,
    ownsClient: true,
    clock: systemClock(),
    host: {
      options: { endpoint: 'https://support.example.com', locale: 'en', ...options },
      emit(event, payload) {
        if (event === 'error') errors.push((payload as { error: unknown }).error)
      },
    },
  })
  return script
}

const node = () => document.querySelector('deskside-panel') as HTMLElement
const shadow = () => node().shadowRoot as ShadowRoot
const find = <E extends Element = HTMLElement>(selector: string) =>
  shadow().querySelector(selector) as E
/** On the first question of the form; a desk's choices stand above its subject. */
const isEntered = () => shadow().activeElement === find('form input')
const settled = () => expect.poll(() => find('.skeleton')).toBeNull()

function hostDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.append(document.createElement('button'))
  document.body.append(dialog)
  return dialog
}

/** Is it painted on top where it stands, so that a click reaches it? */
function isReachable(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = shadow().elementFromPoint(left + width / 2, top + height / 2)
  return hit === element || element.contains(hit)
}

beforeEach(async () => {
  errors = []
  await page.viewport(1000, 760)
})
afterEach(() => {
  panel.destroy()
  document.body.removeAttribute('inert')
  document.body.replaceChildren()
  for (const style of document.head.querySelectorAll('style[data-test]')) style.remove()
})

test('the panel lies in the top layer, beside a page that stays usable', async () => {
  mount()
  panel.open({ name: 'new' })
  await settled()
  expect(find('dialog').matches(':popover-open')).toBe(true)
  expect(find('dialog').matches(':modal')).toBe(false)
  await expect.poll(isEntered).toBe(true)
})

test('on a phone it is modal, fills the screen and closes by Escape X9', async () => {
  await page.viewport(390, 780)
  mount()
  panel.open({ name: 'new' })
  await settled()
  expect(find('dialog').matches(':modal')).toBe(true)
  await expect.poll(() => find('dialog').getBoundingClientRect().width).toBe(390)
  await userEvent.keyboard('{Escape}')
  expect(panel.isOpen()).toBe(false)
  expect(node()).toBeNull()
})

test('turning a phone changes the layout and keeps text and focus', async () => {
  mount()
  panel.open({ name: 'new' })
  await settled()
  find<HTMLTextAreaElement>('textarea').focus()
  await userEvent.keyboard('It stops')
  await page.viewport(390, 780)
  await expect.poll(() => find('dialog').matches(':modal')).toBe(true)
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('It stops')
  await expect.poll(() => shadow().activeElement?.localName).toBe('textarea')
})

test('row 40: a modal dialog that the host opens later takes the panel in and gives it back T-HO3 X11', async () => {
  mount()
  panel.open({ name: 'new' })
  await settled()
  const dialog = hostDialog()
  dialog.showModal()
  await expect.poll(() => node().parentElement).toBe(dialog)
  expect(isReachable(find('textarea'))).toBe(true)
  await userEvent.click(find('textarea'))
  await userEvent.keyboard('It stops')
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('It stops')
  dialog.close()
  await expect.poll(() => node().parentElement).toBe(document.body)
  expect(find('dialog').matches(':popover-open')).toBe(true)
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('It stops')
})

test('over a modal dialog that is open already the panel can be used, and Escape closes it alone', async () => {
  mount()
  const dialog = hostDialog()
  dialog.showModal()
  panel.open({ name: 'new' })
  await settled()
  await expect.poll(isEntered).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(panel.isOpen()).toBe(false)
  expect(dialog.open).toBe(true)
  expect(errors).toEqual([])
})

test('X11 a host that swaps its body keeps the open panel, and what was typed in it', async () => {
  mount()
  panel.open({ name: 'new' })
  await settled()
  await userEvent.click(find('textarea'))
  await userEvent.keyboard('It stops')
  const { body } = document
  document.documentElement.replaceChild(document.createElement('body'), body)
  await expect.poll(() => node()?.parentElement).toBe(document.body)
  expect(find('dialog').matches(':popover-open')).toBe(true)
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('It stops')
  expect(shadow().activeElement).toBe(find('textarea'))
  panel.close()
  document.documentElement.replaceChild(body, document.body)
})

test('a page that takes its dialog away, with us in it, gets the panel back', async () => {
  mount()
  const dialog = hostDialog()
  dialog.showModal()
  panel.open({ name: 'new' })
  await settled()
  dialog.remove()
  await expect.poll(() => node()?.parentElement).toBe(document.body)
  expect(find('dialog').matches(':popover-open')).toBe(true)
})

test('row 40: a page that makes us inert is reported as blocked_by_host_modal T-HO3', async () => {
  mount()
  document.body.inert = true
  panel.open({ name: 'new' })
  expect(errors).toMatchObject([{ code: 'blocked_by_host_modal' }])
})

test("the host's style does not reach in, ours does not reach out X11", async () => {
  const style = document.createElement('style')
  style.dataset.test = ''
  style.textContent = '* { color: red !important; display: flex; font: 40px serif !important }'
  document.head.append(style)
  const field = document.createElement('input')
  document.body.append(field)
  const before = getComputedStyle(field).cssText
  mount()
  panel.open({ name: 'new' })
  await settled()
  expect(getComputedStyle(find('textarea')).color).not.toBe('rgb(255, 0, 0)')
  expect(getComputedStyle(find('textarea')).fontSize).toBe('14px')
  expect(getComputedStyle(field).cssText).toBe(before)
})

test("the host's colour is taken over from any element around X9", async () => {
  document.documentElement.style.setProperty('--deskside-accent', 'rgb(10, 120, 60)')
  mount()
  panel.open({ name: 'new' })
  await settled()
  expect(getComputedStyle(find('.primary')).backgroundColor).toBe('rgb(10, 120, 60)')
  document.documentElement.style.removeProperty('--deskside-accent')
})

for (const theme of ['light', 'dark'] as const) {
  test(`home and form pass axe in the ${theme} theme X10`, async () => {
    const script = mount({ theme })
    panel.open()
    await settled()
    await new Promise((done) => find('dialog').addEventListener('animationend', done))
    expect(await violations()).toEqual([])
    script.setProblems([{ field: 'categoryId', code: 'required' }])
    script.client.drafts.attach('new', [new File(['x'], 'film.mp4')])
    panel.open({ name: 'new' })
    await settled()
    find<HTMLElement>('.primary').click()
    await expect.poll(() => find('.field-error')).not.toBeNull()
    expect(await violations()).toEqual([])
  })
}

async function violations(): Promise<readonly string[]> {
  const { violations } = await axe.run(node(), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('ten times open and closed leaves nothing in the page X11', async () => {
  mount()
  const before = document.querySelectorAll('*').length
  for (let turn = 0; turn < 10; turn += 1) {
    panel.open({ name: 'new' })
    panel.close()
  }
  expect(document.querySelectorAll('*').length).toBe(before)
})
