import { expect, test } from 'vitest'
import { readDeskConfig } from '../config/index.js'
import { emptyDraft } from '../model/draft.js'
import { clientRig, type RigOptions, type Tab } from '../testing/clientRig.js'
import { createHints, createHintsIn } from './createHints.js'
import { draftHints } from './draftHints.js'
import { english } from './english.js'

const DESK = {
  name: 'Desk',
  form: {
    fields: [{ id: 'site', kind: 'url' as const, label: 'Site' }],
    asksFor: { steps: true, address: true, screenshot: true },
  },
}
const FAULT = { subject: 'Orders', body: 'The list of orders does not load, it is an error.' }
const SEVERAL =
  'How do I change the logo of my shop? And by the way, when will the invoice for May come?'

function hintsRig(options: RigOptions = {}) {
  const rig = clientRig({ desk: DESK, ...options })
  function open(tab: Tab = rig.open()) {
    const hints = createHints(tab, { locale: 'en' })
    hints.list.subscribe(() => {})
    const ids = () => hints.list.get().map(({ id }) => id)
    return { tab, hints, ids }
  }
  async function write(tab: Tab, text: { subject?: string; body?: string }): Promise<void> {
    tab.drafts.edit('new', text)
    await rig.clock.advance(1_000)
  }
  return { ...rig, rigTab: rig.open, open, write }
}

test('B8: what the desk asks for is hinted at, and what it does not ask for is not', () => {
  const draft = { ...emptyDraft('new', 'd1', 0), ...FAULT }
  const ids = (asksFor: object, more: object = {}) => {
    const desk = readDeskConfig({ ...DESK, form: { ...DESK.form, asksFor } })
    const options = { tickets: [], locale: 'en' }
    return draftHints(desk, { ...draft, ...more }, options).map(({ id }) => id)
  }
  expect(ids(DESK.form.asksFor)).toEqual(['missing_steps', 'missing_address', 'missing_screenshot'])
  expect(ids({ screenshot: true })).toEqual(['missing_screenshot'])
  expect(ids({})).toEqual([])
  expect(ids({ address: true }, { fields: { site: 'https://shop.example' } })).toEqual([])
  expect(ids({ address: true }, { fields: { site: '  ' } })).toEqual(['missing_address'])
  const picture = { id: 'f', name: 'a.png', type: 'image/png', size: 1 }
  expect(ids({ screenshot: true }, { attachments: [picture] })).toEqual([])
})

test('B8: an empty field for what the desk asks for is hinted at, whatever the text tells and in any language', () => {
  const desk = readDeskConfig({ ...DESK, form: { asksFor: DESK.form.asksFor } })
  const open = [
    { kind: 'textarea' as const, value: '' },
    { kind: 'file' as const, value: undefined },
    { kind: 'text' as const, value: '' },
  ]
  const ids = (body: string, more: object = {}, options: object = {}) => {
    const draft = { ...emptyDraft('new', 'd1', 0), body, ...more }
    const known = { tickets: [], locale: 'en', fields: open, ...options }
    return draftHints(desk, draft, known).map(({ id }) => id)
  }
  expect(ids('Kommentare unter Artikeln.', {}, { locale: 'de' })).toEqual([
    'missing_steps',
    'missing_screenshot',
  ])
  expect(ids('Comments under articles.')).toEqual(['missing_steps', 'missing_screenshot'])
  expect(ids('Comments under articles.', {}, { fields: [] })).toEqual([])
  expect(ids(' ')).toEqual([])
  expect(ids('How do I change the logo of my shop?')).toEqual([])
  const picture = { id: 'f', name: 'a.png', type: 'image/png', size: 1 }
  expect(ids('Comments under articles.', { attachments: [picture] })).toEqual(['missing_steps'])
  const silent = readDeskConfig({ ...DESK, form: {} })
  const draft = { ...emptyDraft('new', 'd1', 0), body: 'Comments under articles.' }
  expect(draftHints(silent, draft, { tickets: [], locale: 'en', fields: open })).toEqual([])
})

test('B8: fields that the form shows now ask, and those that its conditions hide do not', async () => {
  const steps = {
    id: 'steps',
    kind: 'textarea' as const,
    label: 'Steps',
    when: { fact: 'categoryId', is: 'errors' },
  }
  const categories = ['errors', 'plans'].map((id) => ({ id, label: id }))
  const form = { categories, fields: [steps], asksFor: { steps: true } }
  const rig = hintsRig({ desk: { ...DESK, form } })
  const { tab, ids } = rig.open()
  tab.drafts.edit('new', { categoryId: 'plans' })
  await rig.write(tab, { body: 'Comments under articles.' })
  expect(ids()).toEqual([])
  tab.drafts.edit('new', { categoryId: 'errors' })
  await rig.clock.advance(1_000)
  expect(ids()).toEqual(['missing_steps'])
  tab.drafts.edit('new', { fields: { steps: 'Articles, then nothing.' } })
  await rig.clock.advance(1_000)
  expect(ids()).toEqual([])
})

test('B8: the page that the person came from is an address; before the desk is known nothing is asked', () => {
  const draft = { ...emptyDraft('new', 'd1', 0), ...FAULT }
  const options = { tickets: [], locale: 'en', pageUrl: 'https://shop.example/orders' }
  const desk = readDeskConfig({ ...DESK, form: { asksFor: { address: true } } })
  expect(draftHints(desk, draft, options)).toEqual([])
  expect(draftHints(null, draft, { tickets: [], locale: 'en' })).toEqual([])
})

test('B8: an address that stands in a field tells no steps; one in the text is where to look', () => {
  const desk = readDeskConfig(DESK)
  const options = { tickets: [], locale: 'en' }
  const idsOf = (more: object) =>
    draftHints(desk, { ...emptyDraft('new', 'd1', 0), ...FAULT, ...more }, options).map(
      ({ id }) => id,
    )
  const site = 'https://shop.example/orders'
  expect(idsOf({ fields: { site } })).toEqual(['missing_steps', 'missing_screenshot'])
  expect(idsOf({ body: `${site} does not load, it is an error.` })).toEqual(['missing_screenshot'])
})

test('B8: steps that stand in a field of the form are not asked for again', () => {
  const steps = { id: 'steps', kind: 'textarea' as const, label: 'Steps' }
  const name = { id: 'name', kind: 'text' as const, label: 'Company' }
  const fields = [...DESK.form.fields, steps, name]
  const desk = readDeskConfig({ ...DESK, form: { ...DESK.form, fields } })
  const asked = (values: Record<string, string>) => {
    const draft = { ...emptyDraft('new', 'd1', 0), ...FAULT, fields: values }
    const hints = draftHints(desk, draft, { tickets: [], locale: 'en' })
    return hints.map(({ id }) => id).includes('missing_steps')
  }
  expect(asked({ steps: 'Orders, then nothing.' })).toBe(false)
  expect(asked({ steps: ' ' })).toBe(true)
  expect(asked({ name: 'Orders, then nothing.' })).toBe(true)
})

test('an answer in a conversation gets no hints', () => {
  const desk = readDeskConfig(DESK)
  const options = { tickets: [], locale: 'en' }
  const draft = { ...emptyDraft('reply:t1', 'd1', 0), ...FAULT, body: SEVERAL }
  expect(draftHints(desk, draft, options)).toEqual([])
  expect(draftHints(desk, { ...draft, key: 'new' }, options)).not.toEqual([])
})

test('B10: hints come once somebody pauses, and go with what they were about', async () => {
  const rig = hintsRig()
  const { tab, ids } = rig.open()
  await rig.clock.settle()
  tab.drafts.edit('new', { subject: 'Logo', body: SEVERAL })
  await rig.clock.advance(399)
  expect(ids()).toEqual([])
  await rig.clock.advance(1)
  expect(ids()).toEqual(['several_questions'])
  await rig.write(tab, { body: 'How do I change the logo of my shop?' })
  expect(ids()).toEqual([])
  await rig.write(tab, { body: SEVERAL })
  void tab.drafts.discard('new')
  await rig.clock.settle()
  expect(ids()).toEqual([])
})

test('B9: the person’s own open ticket is found', async () => {
  const rig = hintsRig()
  const first = rig.open()
  const subject = 'Export of orders to CSV is empty'
  const { id } = await rig.result(first.tab.tickets.create({ subject, body: 'No rows.' }))
  await rig.write(first.tab, { subject: 'Export of orders to CSV is empty again', body: 'Help!' })
  expect(first.ids()).toContain(`duplicate:${id}`)
})

test('a hint that was waved away stays away for that draft, also after a reload', async () => {
  const rig = hintsRig()
  const { tab, hints, ids } = rig.open()
  await rig.write(tab, FAULT)
  expect(ids()).toContain('missing_steps')
  hints.dismiss('missing_steps')
  expect(ids()).not.toContain('missing_steps')
  await rig.write(tab, { body: `${FAULT.body} Really.` })
  expect(ids()).toEqual(['missing_address', 'missing_screenshot'])
  tab.destroy()
  const later = rig.open()
  await rig.clock.advance(1_000)
  expect(later.ids()).toEqual(['missing_address', 'missing_screenshot'])
  later.hints.dismiss('missing_address')
  // The next draft is another one.
  await later.tab.drafts.discard('new')
  await rig.write(later.tab, FAULT)
  expect(later.ids()).toContain('missing_steps')
})

test('X1: where the device keeps nothing it stays away as long as the page lives', async () => {
  const rig = hintsRig()
  const { hints, tab, ids } = rig.open()
  await rig.write(tab, FAULT)
  hints.dismiss('missing_steps')
  await rig.storage.delete(await rig.storage.keys('hints/'))
  await rig.write(tab, { body: `${FAULT.body} Really.` })
  expect(ids()).not.toContain('missing_steps')
})

test('ten drafts are remembered, and no more', async () => {
  const rig = hintsRig()
  const { tab, hints } = rig.open()
  for (let n = 0; n < 12; n++) {
    await rig.write(tab, FAULT)
    hints.dismiss('missing_steps')
    await tab.drafts.discard('new')
  }
  await rig.clock.settle()
  const [key = ''] = await rig.storage.keys('hints/')
  expect(await rig.storage.get(key)).toHaveLength(10)
})

test('T-ID1: what one person waved away, another still sees', async () => {
  const rig = hintsRig()
  const { tab, hints, ids } = rig.open()
  await rig.write(tab, FAULT)
  hints.dismiss('missing_steps')
  await rig.clock.settle()
  tab.identify({ id: 'otto' })
  expect(ids()).toEqual([])
  await rig.write(tab, FAULT)
  expect(ids()).toContain('missing_steps')
  expect(await rig.storage.keys('hints/')).toHaveLength(1)
})

test('T-ID1: what somebody waved away stays so, whoever was here in between', async () => {
  const rig = hintsRig()
  const otto = { id: 'otto' }
  const theirs = rig.open(rig.rigTab({ user: otto }))
  await rig.write(theirs.tab, FAULT)
  theirs.hints.dismiss('missing_steps')
  await rig.clock.settle()
  theirs.tab.destroy()
  const tab = rig.rigTab()
  const hints = createHints(tab, { locale: 'en' })
  const leave = hints.list.subscribe(() => {})
  for (let n = 0; n < 10; n++) {
    await rig.write(tab, FAULT)
    hints.dismiss('missing_steps')
    await tab.drafts.discard('new')
  }
  leave()
  tab.identify(otto)
  hints.list.subscribe(() => {})
  await rig.clock.advance(1_000)
  expect(hints.list.get().map(({ id }) => id)).toEqual(['missing_address', 'missing_screenshot'])
})

test('no hint ever stands in the way of sending', async () => {
  const rig = hintsRig({ desk: { ...DESK, form: { asksFor: DESK.form.asksFor } } })
  const { tab, ids } = rig.open()
  await rig.write(tab, FAULT)
  expect(ids().length).toBeGreaterThan(1)
  expect(tab.drafts.problems('new')).toEqual([])
  await rig.result(tab.submit('new'))
  expect(rig.world.agent.list().map(({ subject }) => subject)).toEqual([FAULT.subject])
  await rig.clock.advance(1_000)
  expect(ids()).toEqual([])
})

test('X16: while nobody looks nothing is asked and nothing is kept', async () => {
  const rig = clientRig({ desk: DESK })
  const tab = rig.open()
  createHints(tab, { locale: 'en' }).list.get()
  await rig.clock.advance(60_000)
  expect([rig.flaky.calls, await rig.storage.keys('')]).toEqual([[], []])
})

test('words of a language that did not come are asked for again at the next pause', async () => {
  const rig = clientRig({ desk: DESK })
  const tab = rig.open()
  const tries = [() => Promise.reject(new TypeError('Failed to fetch')), async () => english]
  const load = () => (tries.shift() ?? expect.unreachable)()
  const hints = createHintsIn({ en: load, ru: load }, tab, { locale: 'en' })
  hints.list.subscribe(() => {})
  const ids = () => hints.list.get().map(({ id }) => id)
  tab.drafts.edit('new', FAULT)
  await rig.clock.advance(1_000)
  expect([ids(), tries.length]).toEqual([['missing_address'], 1])
  tab.drafts.edit('new', { body: `${FAULT.body} Please help.` })
  await rig.clock.advance(1_000)
  expect([ids(), tries.length]).toEqual([
    ['missing_steps', 'missing_address', 'missing_screenshot'],
    0,
  ])
})
