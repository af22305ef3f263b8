import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearPage, click, hover, launcherWorld, pass, put } from '../testing/launcherWorld.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  clearPage()
  vi.useRealTimers()
})

test('asks nothing and draws nothing before anybody wants help (X16)', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const before = document.documentElement.outerHTML
  const { widget, calls } = launcherWorld()
  await pass(60_000)
  expect(calls).toEqual([])
  expect(document.documentElement.outerHTML).toBe(before)
  widget.attach(help)
  await pass(60_000)
  expect(calls).toEqual([])
})

test('opens the panel from the host’s own entry and takes the click from its link (A1 C1)', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const { widget, calls } = launcherWorld()
  widget.attach('#help', { name: 'new' })
  expect(click(help)).toBe(true)
  await pass()
  expect(calls).toEqual(['load panel', 'create', 'open "new" "help"'])
})

test('loads on hover and on focus, once, and opens without loading again', async () => {
  for (const name of ['pointerover', 'focusin']) {
    clearPage()
    const help = put('button', { id: 'help' })
    const { widget, calls } = launcherWorld()
    widget.attach(help)
    help.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    help.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    await pass()
    expect(calls).toEqual(['load panel'])
    click(help)
    await pass()
    expect(calls).toEqual(['load panel', 'create', 'open null "help"'])
  }
})

test('finds an entry that comes after it was attached, also where the host stops the event', async () => {
  const { widget, calls } = launcherWorld()
  widget.attach('.menu .help')
  const menu = put('div', { class: 'menu' })
  const item = put('button', { class: 'help', id: 'late' }, menu)
  const icon = put('span', {}, item)
  for (const name of ['click', 'pointerover']) {
    menu.addEventListener(name, (event) => event.stopPropagation())
  }
  hover(icon)
  expect(calls).toEqual(['load panel'])
  click(icon)
  await pass()
  expect(calls).toContain('open null "late"')
  expect(item.getAttribute('aria-haspopup')).toBe('dialog')
})

test('finds an entry inside a shadow root of the host', async () => {
  const host = put('div')
  const item = document.createElement('button')
  item.id = 'inside'
  host.attachShadow({ mode: 'open' }).append(item)
  const { widget, calls } = launcherWorld()
  widget.attach('#inside')
  click(item)
  await pass()
  expect(calls).toContain('open null "inside"')
})

test('leaves clicks alone that ask the browser for something else', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const { widget, calls } = launcherWorld()
  widget.attach(help)
  for (const init of [
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
  ]) {
    expect(click(help, init)).toBe(false)
  }
  await pass()
  expect(calls).toEqual([])
})

test('does not prevent the click of a menu item that has nothing to prevent', async () => {
  const item = put('div', { role: 'menuitem', id: 'item' })
  const form = put('form')
  const submit = put('button', { id: 'submit' }, form)
  const { widget, calls } = launcherWorld()
  widget.attach(item)
  widget.attach(submit)
  expect(click(item)).toBe(false)
  await pass()
  expect(click(submit)).toBe(true)
  await pass()
  expect(calls.slice(-2)).toEqual(['open null "item"', 'open null "submit"'])
})

test('says that an entry opens a dialog, and while it is open that it is', async () => {
  const help = put('button', { id: 'help' })
  const other = put('a', { id: 'other', href: '/help' })
  const menu = put('button', { id: 'menu', 'aria-haspopup': 'menu' })
  const plain = put('div', { id: 'plain' })
  const { widget } = launcherWorld()
  for (const entry of [help, other, menu, plain]) widget.attach(entry)
  const said = () => [help, other, menu, plain].map((entry) => entry.getAttribute('aria-haspopup'))
  expect(said()).toEqual(['dialog', 'dialog', 'menu', 'dialog'])
  click(help)
  await pass()
  const expanded = () => [help, other].map((entry) => entry.getAttribute('aria-expanded'))
  expect(expanded()).toEqual(['true', null])
  widget.close()
  expect(expanded()).toEqual([null, null])
  click(menu)
  await pass()
  expect(menu.hasAttribute('aria-expanded')).toBe(false)
})

test('the way out takes listeners and attributes away, of this attachment only', async () => {
  const help = put('button', { id: 'help', class: 'x' })
  const before = help.outerHTML
  const { widget, calls } = launcherWorld()
  const first = widget.attach(help)
  const second = widget.attach('.x')
  first()
  first()
  expect(help.getAttribute('aria-haspopup')).toBe('dialog')
  second()
  expect(help.outerHTML).toBe(before)
  click(help)
  await pass()
  expect(calls).toEqual([])
})

test('keeps what is said before the panel is there, the last word of each kind', async () => {
  const { widget, calls } = launcherWorld()
  widget.prefill({ subject: 'Pump' })
  widget.identify({ id: 'ann' })
  widget.locale('en')
  widget.prefill({ body: 'It leaks' })
  widget.locale('ru')
  widget.theme('dark')
  widget.open({ name: 'new' })
  await pass()
  expect(calls).toEqual([
    'load panel',
    'create {"locale":"ru","theme":"dark"}',
    'identify "ann"',
    'prefill {"subject":"Pump","body":"It leaks"}',
    'open "new" null',
  ])
  widget.prefill({ subject: 'Valve' })
  expect(calls.at(-1)).toBe('prefill {"subject":"Valve"}')
})

test('a close before the panel has come takes the opening back', async () => {
  const { widget, calls } = launcherWorld()
  widget.open()
  widget.close()
  await pass()
  expect(calls).toEqual(['load panel'])
  widget.toggle()
  widget.toggle()
  await pass()
  expect(calls).toEqual(['load panel'])
  widget.toggle()
  await pass()
  widget.toggle()
  expect(calls).toEqual(['load panel', 'create', 'open null null', 'close'])
})

test('a sign-out before there is a panel ends at once, and is told to the panel first', async () => {
  const { widget, calls } = launcherWorld({ hasTickets: true })
  widget.identify({ id: 'ann' })
  widget.prefill({ body: 'Ann’s words' })
  await widget.reset()
  expect(calls).toEqual(['marker removed'])
  widget.identify({ id: 'ben' })
  widget.open()
  await pass()
  expect(calls.slice(1)).toEqual([
    'load panel',
    'create',
    'reset',
    'identify "ben"',
    'open null null',
  ])
})

test('a chunk that fails once is fetched again, and nobody notices', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const { widget, calls, failures, errors, left } = launcherWorld()
  failures.push(new Error('cut'))
  widget.attach(help)
  click(help)
  await pass()
  expect(calls).toEqual(['load panel', 'load panel', 'create', 'open null "help"'])
  expect([errors, left]).toEqual([[], []])
})

test('a chunk that cannot be loaded leads to the entry’s own link, and says so (X15)', async () => {
  const help = put('a', { id: 'help', href: '/help', target: '_blank' })
  const onError = vi.fn()
  const world = launcherWorld({ onError, fallback: { href: '/other', email: 'help@host.test' } })
  world.failures.push(new Error('blocked'), new Error('blocked'))
  world.widget.attach(help)
  click(help)
  await pass()
  expect(world.left).toEqual([{ href: `${location.origin}/help`, target: '_blank' }])
  expect(world.errors).toEqual([expect.objectContaining({ code: 'chunk_failed' })])
  expect(onError).toHaveBeenCalledTimes(1)
  // From now on the link does what links do, and nothing of ours stands in between.
  expect(click(help)).toBe(false)
})

test('without a link of its own it leads to the host’s page, else to a mail with the text (X15)', async () => {
  for (const [fallback, href] of [
    [{ href: '/contact', email: 'help@host.test' }, '/contact'],
    [
      { email: 'help@host.test' },
      'mailto:help@host.test?subject=Pump%20%26%20valve&body=It%0Aleaks',
    ],
  ] as const) {
    clearPage()
    const help = put('a', { id: 'help', href: '#' })
    const world = launcherWorld({ fallback })
    world.failures.push(new Error('blocked'), new Error('blocked'))
    world.widget.prefill({ subject: 'Pump & valve', body: 'It\nleaks' })
    world.widget.attach(help)
    click(help)
    await pass()
    expect(world.left).toEqual([{ href }])
    // The text is kept for the panel, should it come after all.
    click(help)
    await pass()
    expect(world.calls.at(-2)).toBe('prefill {"subject":"Pump & valve","body":"It\\nleaks"}')
  }
})

test('a chunk that hangs leads on after ten seconds, and a late one opens nothing', async () => {
  let arrive = () => {}
  const help = put('a', { id: 'help', href: '/help' })
  const world = launcherWorld()
  world.holdPanel(
    new Promise((resolve) => {
      arrive = resolve
    }),
  )
  world.widget.attach(help)
  click(help)
  await pass()
  await pass(9_999)
  expect(world.left).toEqual([])
  await pass(1)
  expect(world.left).toHaveLength(1)
  arrive()
  await pass()
  expect(world.calls).toEqual(['load panel'])
  expect(world.errors).toHaveLength(1)
})

test('a failed hover goes unpunished: it rests, and sends nobody anywhere', async () => {
  const help = put('button', { id: 'help' })
  const world = launcherWorld({ fallback: { href: '/contact' } })
  world.failures.push(...Array.from({ length: 4 }, () => new Error('offline')))
  world.widget.attach(help)
  hover(help, 1_000)
  await pass()
  hover(help, 30_999)
  await pass()
  expect(world.calls).toEqual(['load panel', 'load panel'])
  hover(help, 31_000)
  await pass()
  expect(world.calls).toHaveLength(4)
  expect(world.left).toEqual([])
})

test('what a listener of the host throws is the host’s, and stops nothing of ours (X11)', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const world = launcherWorld()
  const reported = vi.fn()
  // jsdom does not have it; browsers show what it is given as uncaught.
  vi.stubGlobal('reportError', reported)
  const heard = vi.fn()
  world.widget.attach(help)
  world.widget.on('open', () => {
    throw new Error('the host’s own')
  })
  world.widget.on('open', heard)
  click(help)
  await pass()
  vi.unstubAllGlobals()
  expect(reported).toHaveBeenCalledTimes(1)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(world.errors).toEqual([])
})

test('a wrong entry is an error event, and later clicks are as they were (X11)', async () => {
  const help = put('button', { id: 'help' })
  const { widget, errors, calls } = launcherWorld()
  expect(() => widget.attach('::nonsense(')()).not.toThrow()
  expect(() => widget.attach(null as never)()).not.toThrow()
  expect(errors).toEqual(
    Array(2).fill(
      expect.objectContaining({
        code: 'invalid',
        message: 'attachTo: no element or selector',
        cause: expect.anything(),
      }),
    ),
  )
  widget.attach(help)
  click(help)
  await pass()
  expect(calls).toContain('open null "help"')
})

test('an inline page loads at once, is no dialog, and sends nobody away when it fails', async () => {
  const help = put('button', { id: 'help' })
  const target = put('section')
  const good = launcherWorld({ target })
  good.widget.attach(help)
  await pass()
  expect(good.calls).toEqual(['load panel', 'create', 'open null null'])
  expect(help.hasAttribute('aria-haspopup')).toBe(false)
  good.widget.destroy()

  const bad = launcherWorld({ target, fallback: { href: '/contact' } })
  bad.failures.push(new Error('blocked'), new Error('blocked'))
  await pass()
  expect(bad.left).toEqual([])
  expect(bad.errors).toHaveLength(1)
})

test('the badge is loaded at rest for a person with tickets, and only for one (X6 X16)', async () => {
  for (const [options, marker] of [
    [{ hasTickets: true }, false],
    [{}, true],
  ] as const) {
    const world = launcherWorld(options, marker)
    await pass(1_999)
    expect(world.calls).toEqual([])
    await pass(1)
    expect(world.calls).toEqual(['load badge', 'badge hears idle'])
  }
})

test('preload fetches the panel’s code once the page rests, and makes nothing of it', async () => {
  const { widget, calls } = launcherWorld({ preload: 'idle' })
  await pass(1_999)
  expect(calls).toEqual([])
  await pass(1)
  expect(calls).toEqual(['load panel'])
  widget.open()
  await pass()
  expect(calls).toEqual(['load panel', 'create', 'open null null'])
})

test('preload finds nothing to do where the panel is open already, or the widget has gone', async () => {
  const opened = launcherWorld({ preload: 'idle' })
  opened.widget.open()
  const gone = launcherWorld({ preload: 'idle' })
  gone.widget.destroy()
  await pass(10_000)
  expect(opened.calls.filter((call) => call === 'load panel')).toHaveLength(1)
  expect(gone.calls).toEqual([])
})

test('the badge hears of the panel, of its news, of another person, and of the end (X6)', async () => {
  const { widget, calls, panelHost } = launcherWorld({ hasTickets: true, user: { id: 'ann' } })
  const heard: number[] = []
  widget.on('unread', ({ count }) => heard.push(count))
  await pass(2_000)
  widget.open()
  await pass()
  panelHost()?.emit('unread', { count: 2 })
  panelHost()?.emit('unread', { count: 0 })
  widget.identify({ id: 'ben' })
  widget.locale('ru')
  widget.destroy()
  await pass()
  expect(calls.filter((call) => call.startsWith('badge'))).toEqual([
    'badge hears idle',
    'badge hears unread {"count":2}',
    'badge hears unread {"count":0}',
    'badge hears identify {"id":"ben"}',
    'badge hears locale "ru"',
    'badge hears destroy',
  ])
  expect(heard).toEqual([2, 0])
})

test('a first answer loads the badge, none does not', async () => {
  const { widget, calls, panelHost } = launcherWorld()
  widget.open()
  await pass()
  panelHost()?.emit('unread', { count: 0 })
  await pass()
  expect(calls).not.toContain('load badge')
  panelHost()?.emit('unread', { count: 1 })
  await pass()
  expect(calls.slice(-2)).toEqual(['load badge', 'badge hears unread {"count":1}'])
})

test('tells that it is ready, also to who comes late, and stops telling when asked', async () => {
  const { widget } = launcherWorld()
  const early = vi.fn()
  const late = vi.fn()
  const never = vi.fn()
  widget.on('ready', early)
  await pass()
  widget.on('ready', late)
  widget.on('ready', never)()
  await pass()
  expect([early, late, never].map((mock) => mock.mock.calls.length)).toEqual([1, 1, 0])
})

test('loads what keeps the address in step where the host wants addresses (C14)', async () => {
  expect(launcherWorld().calls).toEqual([])
  const { widget, calls } = launcherWorld({ router: 'help' })
  await pass()
  widget.destroy()
  await pass()
  expect(calls).toEqual(['load router', 'router hears destroy'])
})

test('destroy leaves no node, listener, attribute or timer behind (X11)', async () => {
  const balance = new Map<string, number>()
  const add = vi.spyOn(EventTarget.prototype, 'addEventListener')
  const remove = vi.spyOn(EventTarget.prototype, 'removeEventListener')
  const help = put('button', { id: 'help' })
  const before = document.documentElement.outerHTML
  const world = launcherWorld({ hasTickets: true, launcher: true })
  world.widget.attach(help)
  world.widget.attach('#help')
  await pass(2_000)
  world.widget.open()
  await pass()
  world.widget.destroy()
  world.widget.destroy()
  await pass()
  const key = ([name, , how]: readonly unknown[]) => `${name} ${how}`
  for (const call of add.mock.calls) balance.set(key(call), (balance.get(key(call)) ?? 0) + 1)
  for (const call of remove.mock.calls) balance.set(key(call), (balance.get(key(call)) ?? 0) - 1)
  vi.restoreAllMocks()
  expect(Object.fromEntries(balance)).toEqual({
    'pointerover true': 0,
    'focusin true': 0,
    'click true': 0,
  })
  expect(document.documentElement.outerHTML).toBe(before)
  expect(vi.getTimerCount()).toBe(0)
  expect(world.calls).toContain('destroy')
  expect(world.calls).toContain('button hears destroy')
  const last = world.calls.length
  world.widget.open()
  world.widget.attach(help)
  await world.widget.reset()
  click(help)
  await pass()
  expect(world.calls).toHaveLength(last)
  expect(document.documentElement.outerHTML).toBe(before)
})

test('destroyed before the page came to rest, it loads nothing', async () => {
  const { widget, calls } = launcherWorld({ hasTickets: true })
  widget.destroy()
  await pass(60_000)
  expect(calls).toEqual([])
})

test('destroying while the panel is on its way lets it come to nothing', async () => {
  const { widget, calls } = launcherWorld()
  widget.open()
  widget.destroy()
  await pass()
  expect(calls).toEqual(['load panel'])
})

test('two widgets on one page do not hear of each other (X11)', async () => {
  const one = put('button', { id: 'one' })
  const two = put('button', { id: 'two' })
  const first = launcherWorld()
  const second = launcherWorld()
  first.widget.attach(one)
  second.widget.attach(two)
  click(one)
  await pass()
  expect(second.calls).toEqual([])
  first.widget.destroy()
  click(two)
  await pass()
  expect(second.calls).toContain('open null "two"')
})
