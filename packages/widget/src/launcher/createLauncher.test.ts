import { afterEach, expect, test, vi } from 'vitest'
import { clearPage, click, launcherWorld, put, settle } from '../testing/launcherWorld.js'

afterEach(clearPage)

test('asks nothing and draws nothing before anybody wants help (X16)', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const before = document.documentElement.outerHTML
  const { widget, calls, runIdle } = launcherWorld()
  await settle()
  runIdle()
  await settle()
  expect(calls).toEqual([])
  expect(document.documentElement.outerHTML).toBe(before)
  widget.attachTo(help)
  await settle()
  expect(calls).toEqual([])
})

test('opens the panel from the host’s own entry and takes the click from its link (A1 C1)', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const { widget, calls } = launcherWorld()
  widget.attachTo('#help', { name: 'new' })
  expect(click(help)).toBe(true)
  await settle()
  expect(calls).toEqual(['load panel', 'create', 'open "new" "help"'])
})

test('loads on hover, on focus and on touch, once, and opens without loading again', async () => {
  for (const name of ['pointerover', 'focusin', 'touchstart']) {
    clearPage()
    const help = put('button', { id: 'help' })
    const { widget, calls } = launcherWorld()
    widget.attachTo(help)
    help.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    help.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    await settle()
    expect(calls).toEqual(['load panel'])
    click(help)
    await settle()
    expect(calls).toEqual(['load panel', 'create', 'open null "help"'])
    widget.destroy()
  }
})

test('finds an entry that comes after it was attached, also where the host stops the event', async () => {
  const { widget, calls } = launcherWorld()
  widget.attachTo('.menu .help')
  const menu = put('div', { class: 'menu' })
  const item = put('button', { class: 'help', id: 'late' }, menu)
  const icon = put('span', {}, item)
  for (const name of ['click', 'pointerover']) {
    menu.addEventListener(name, (event) => event.stopPropagation())
  }
  icon.dispatchEvent(new Event('pointerover', { bubbles: true }))
  expect(calls).toEqual(['load panel'])
  click(icon)
  await settle()
  expect(calls).toContain('open null "late"')
  expect(item.getAttribute('aria-haspopup')).toBe('dialog')
})

test('finds an entry inside a shadow root of the host', async () => {
  const host = put('div')
  const item = document.createElement('button')
  item.id = 'inside'
  host.attachShadow({ mode: 'open' }).append(item)
  const { widget, calls } = launcherWorld()
  widget.attachTo('#inside')
  click(item)
  await settle()
  expect(calls).toContain('open null "inside"')
})

test('leaves clicks alone that ask the browser for something else', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const { widget, calls } = launcherWorld()
  widget.attachTo(help)
  for (const init of [
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
  ]) {
    expect(click(help, init)).toBe(false)
  }
  await settle()
  expect(calls).toEqual([])
})

test('does not prevent the click of a menu item that has nothing to prevent', async () => {
  const item = put('div', { role: 'menuitem', id: 'item' })
  const form = put('form')
  const submit = put('button', { id: 'submit' }, form)
  const { widget, calls } = launcherWorld()
  widget.attachTo(item)
  widget.attachTo(submit)
  expect(click(item)).toBe(false)
  await settle()
  expect(click(submit)).toBe(true)
  await settle()
  expect(calls.slice(-2)).toEqual(['open null "item"', 'open null "submit"'])
})

test('says that an entry opens a dialog, and whether it is open', async () => {
  const help = put('button', { id: 'help' })
  const menu = put('button', { id: 'menu', 'aria-haspopup': 'menu', 'aria-expanded': 'false' })
  const plain = put('div', { id: 'plain' })
  const { widget } = launcherWorld()
  widget.attachTo(help)
  widget.attachTo(menu)
  widget.attachTo(plain)
  expect(help.getAttribute('aria-haspopup')).toBe('dialog')
  expect(help.getAttribute('aria-expanded')).toBe('false')
  click(help)
  await settle()
  expect(help.getAttribute('aria-expanded')).toBe('true')
  expect(menu.getAttribute('aria-expanded')).toBe('false')
  expect(menu.getAttribute('aria-haspopup')).toBe('menu')
  expect(plain.hasAttribute('aria-expanded')).toBe(false)
  widget.close()
  expect(help.getAttribute('aria-expanded')).toBe('false')
})

test('the way out takes listeners and attributes away, of this attachment only', async () => {
  const help = put('button', { id: 'help', class: 'x' })
  const before = help.outerHTML
  const { widget, calls } = launcherWorld()
  const first = widget.attachTo(help)
  const second = widget.attachTo('.x')
  first()
  first()
  expect(help.getAttribute('aria-haspopup')).toBe('dialog')
  second()
  expect(help.outerHTML).toBe(before)
  click(help)
  await settle()
  expect(calls).toEqual([])
})

test('keeps what is said before the panel is there, in order, and the last word of each', async () => {
  const { widget, calls } = launcherWorld()
  widget.prefill({ subject: 'Pump' })
  widget.identify({ id: 'ann' })
  widget.setLocale('en')
  widget.prefill({ body: 'It leaks' })
  widget.setLocale('ru')
  widget.setTheme('dark')
  widget.open({ name: 'new' })
  await settle()
  expect(calls).toEqual([
    'load panel',
    'create',
    'identify "ann"',
    'prefill {"subject":"Pump","body":"It leaks"}',
    'locale "ru"',
    'theme "dark"',
    'open "new" null',
  ])
  widget.prefill({ subject: 'Valve' })
  expect(calls.at(-1)).toBe('prefill {"subject":"Valve"}')
})

test('a close before the panel has come takes the opening back', async () => {
  const { widget, calls } = launcherWorld()
  widget.open()
  widget.close()
  await settle()
  expect(calls).toEqual(['load panel'])
  widget.toggle()
  widget.toggle()
  await settle()
  expect(calls).toEqual(['load panel'])
  widget.toggle()
  await settle()
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
  await settle()
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
  widget.attachTo(help)
  click(help)
  await settle()
  expect(calls).toEqual(['load panel', 'load panel', 'create', 'open null "help"'])
  expect([errors, left]).toEqual([[], []])
})

test('a chunk that cannot be loaded leads to the entry’s own link, and says so (X15)', async () => {
  const help = put('a', { id: 'help', href: '/help', target: '_blank' })
  const onError = vi.fn()
  const world = launcherWorld({ onError, fallback: { href: '/other', email: 'help@host.test' } })
  world.failures.push(new Error('blocked'), new Error('blocked'))
  world.widget.attachTo(help)
  click(help)
  await settle()
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
      'mailto:help@host.test?subject=Pump%20%26%20valve&body=It%0D%0Aleaks',
    ],
  ] as const) {
    clearPage()
    const help = put('a', { id: 'help', href: '#' })
    const world = launcherWorld({ fallback })
    world.failures.push(new Error('blocked'), new Error('blocked'))
    world.widget.prefill({ subject: 'Pump & valve', body: 'It\nleaks' })
    world.widget.attachTo(help)
    click(help)
    await settle()
    expect(world.left).toEqual([{ href, target: '' }])
    // The text is kept for the panel, should it come after all.
    click(help)
    await settle()
    expect(world.calls.at(-2)).toBe('prefill {"subject":"Pump & valve","body":"It\\nleaks"}')
    world.widget.destroy()
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
  world.widget.attachTo(help)
  click(help)
  await settle()
  world.pass(9_999)
  expect(world.left).toEqual([])
  world.pass(1)
  expect(world.left).toHaveLength(1)
  arrive()
  await settle()
  expect(world.calls).toEqual(['load panel'])
  expect(world.timers.size).toBe(0)
})

test('a failed hover goes unpunished: it rests, and sends nobody anywhere', async () => {
  const help = put('button', { id: 'help' })
  const world = launcherWorld({ fallback: { href: '/contact' } })
  world.failures.push(...Array.from({ length: 4 }, () => new Error('offline')))
  world.widget.attachTo(help)
  const hover = () => help.dispatchEvent(new Event('pointerover', { bubbles: true }))
  hover()
  await settle()
  hover()
  await settle()
  expect(world.calls).toEqual(['load panel', 'load panel'])
  world.pass(30_000)
  hover()
  await settle()
  expect(world.calls).toHaveLength(4)
  expect(world.left).toEqual([])
})

test('a panel that throws is told as an error and does not reach the host (X11 X15)', async () => {
  const help = put('a', { id: 'help', href: '/help' })
  const world = launcherWorld({ onError: () => {} })
  world.widget.attachTo(help)
  world.widget.on('open', () => {
    throw new Error('the host’s own')
  })
  const uncaught = vi.fn()
  process.once('uncaughtException', uncaught)
  click(help)
  await settle()
  process.removeListener('uncaughtException', uncaught)
  expect(uncaught).toHaveBeenCalledTimes(1)
  expect(world.errors).toEqual([])
  expect(() => world.widget.attachTo('::nonsense(')).not.toThrow()
  expect(() => world.widget.attachTo(null as never)).not.toThrow()
  expect(world.errors).toHaveLength(2)
})

test('an inline page loads at once, is no dialog, and sends nobody away when it fails', async () => {
  const help = put('button', { id: 'help' })
  const target = put('section')
  const good = launcherWorld({ target })
  good.widget.attachTo(help)
  await settle()
  expect(good.calls).toEqual(['load panel', 'create', 'open null null'])
  expect(help.hasAttribute('aria-haspopup')).toBe(false)
  good.widget.destroy()

  const bad = launcherWorld({ target, fallback: { href: '/contact' } })
  bad.failures.push(new Error('blocked'), new Error('blocked'))
  await settle()
  expect(bad.left).toEqual([])
  expect(bad.errors).toHaveLength(1)
})

test('the badge is loaded at idle for a person with tickets, and only for one (X6 X16)', async () => {
  for (const world of [launcherWorld({ hasTickets: true }), launcherWorld({}, true)]) {
    await settle()
    expect(world.calls).toEqual([])
    world.runIdle()
    await settle()
    expect(world.calls).toEqual(['load badge', 'badge watches null'])
  }
})

test('the panel’s client takes over from the badge, and its news go on to the entries (X6)', async () => {
  const world = launcherWorld({ hasTickets: true, user: { id: 'ann' } })
  const heard: number[] = []
  world.widget.on('unread', ({ count }) => heard.push(count))
  world.runIdle()
  await settle()
  world.widget.open()
  await settle()
  expect(world.calls).toEqual([
    'load badge',
    'badge watches "ann"',
    'load panel',
    'create',
    'open null null',
    'badge rests',
  ])
  world.panelHost()?.emit('unread', { count: 2 })
  await settle()
  expect(world.calls.at(-1)).toBe('badge 2')
  expect(heard).toEqual([2])
})

test('a first answer loads the badge, none does not', async () => {
  const { widget, calls, panelHost } = launcherWorld()
  widget.open()
  await settle()
  panelHost()?.emit('unread', { count: 0 })
  await settle()
  expect(calls).not.toContain('load badge')
  panelHost()?.emit('unread', { count: 1 })
  await settle()
  expect(calls.slice(-2)).toEqual(['load badge', 'badge 1'])
})

test('another person begins with another badge', async () => {
  const world = launcherWorld({ hasTickets: true, user: { id: 'ann' } })
  world.runIdle()
  await settle()
  world.widget.identify({ id: 'ben' })
  world.runIdle()
  await settle()
  expect(world.calls).toEqual([
    'load badge',
    'badge watches "ann"',
    'badge rests',
    'badge 0',
    'badge watches "ben"',
  ])
})

test('tells that it is ready, also to who comes late, and stops telling when asked', async () => {
  const { widget, panelHost } = launcherWorld()
  const early = vi.fn()
  const late = vi.fn()
  const never = vi.fn()
  widget.on('ready', early)
  await settle()
  widget.on('ready', late)
  widget.on('ready', never)()
  widget.open()
  await settle()
  panelHost()?.emit('ready', undefined)
  expect([early, late, never].map((mock) => mock.mock.calls.length)).toEqual([1, 1, 0])
})

test('the round button opens and closes, and is gone with the widget', async () => {
  const { widget, calls } = launcherWorld({ launcher: true })
  const button = document.getElementById('round') as HTMLElement
  click(button)
  await settle()
  click(button)
  expect(calls).toEqual(['load panel', 'create', 'open null "round"', 'close'])
  widget.destroy()
  expect(document.body.childElementCount).toBe(0)
})

test('destroy leaves no node, listener, attribute or timer behind (X11)', async () => {
  const added = new Map<string, number>()
  const count = (by: number) => (name: string) => added.set(name, (added.get(name) ?? 0) + by)
  const add = vi.spyOn(EventTarget.prototype, 'addEventListener')
  const remove = vi.spyOn(EventTarget.prototype, 'removeEventListener')
  const help = put('button', { id: 'help' })
  const before = document.documentElement.outerHTML
  const world = launcherWorld({ hasTickets: true, launcher: true })
  world.widget.attachTo(help)
  world.widget.attachTo('#help')
  world.runIdle()
  world.widget.open()
  await settle()
  world.widget.destroy()
  world.widget.destroy()
  await settle()
  for (const [name] of add.mock.calls) count(1)(name)
  for (const [name] of remove.mock.calls) count(-1)(name)
  vi.restoreAllMocks()
  expect([...added.values()].every((balance) => balance === 0)).toBe(true)
  expect([...added.keys()]).not.toContain('beforeunload')
  expect(document.documentElement.outerHTML).toBe(before)
  expect([world.timers.size, world.idle.length]).toEqual([0, 0])
  expect(world.calls.slice(-2).sort()).toEqual(['badge destroyed', 'destroy'])
  const last = world.calls.length
  world.widget.open()
  world.widget.attachTo(help)
  await world.widget.reset()
  click(help)
  expect(world.calls).toHaveLength(last)
})

test('destroying while the panel is on its way lets it come to nothing', async () => {
  const { widget, calls } = launcherWorld()
  widget.open()
  widget.destroy()
  await settle()
  expect(calls).toEqual(['load panel'])
})

test('two widgets on one page do not hear of each other (X11)', async () => {
  const one = put('button', { id: 'one' })
  const two = put('button', { id: 'two' })
  const first = launcherWorld()
  const second = launcherWorld()
  first.widget.attachTo(one)
  second.widget.attachTo(two)
  click(one)
  await settle()
  expect(second.calls).toEqual([])
  first.widget.destroy()
  click(two)
  await settle()
  expect(second.calls).toContain('open null "two"')
})
