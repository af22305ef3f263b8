import { strictPolicy } from '../hostServer.js'
import { expect, test } from './fixtures.js'
import { watchHarm } from './harm.js'
import { tamper } from './hostileDesk.js'
import { openView } from './openView.js'
import { TRICK_FILES, UNSAFE_IN_NAMES } from './trickFiles.js'

const AT = '2026-11-20T10:00:00.000Z'
const TICKET = {
  ...{ id: 'a', number: '1', subject: 'Files', status: 'open', createdAt: AT, updatedAt: AT },
  actions: ['reply', 'attach'],
}
const MESSAGES = TRICK_FILES.map(({ name, type, bytes }, index) => ({
  ...{ kind: 'message', id: `m-${index}`, createdAt: AT, author: { role: 'agent', name: 'Agnes' } },
  body: `File ${index}`,
  attachments: [{ id: `f-${index}`, name, type, size: bytes.length }],
}))

/** Notes what becomes an address that the browser could open or decode. */
const NOTE_ADDRESSES = `{
  const make = URL.createObjectURL
  window.addressed = []
  URL.createObjectURL = (made) => {
    addressed.push(made.type + ' ' + made.size)
    return make.call(URL, made)
  }
}`

test('tricks: at least 25, no two alike T-XS5', () => {
  expect(new Set(TRICK_FILES.map(({ trick }) => trick)).size).toBe(TRICK_FILES.length)
  expect(TRICK_FILES.length).toBeGreaterThanOrEqual(25)
})

test('row 36: files that others sent: nothing runs, nothing too large is decoded, names are tidy T-XS5', async ({
  page: tab,
  desk,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  await tamper(tab, [
    { path: /^tickets\/a\/messages$/, answer: () => ({ items: MESSAGES, nextCursor: null }) },
    { path: /^tickets\/a$/, answer: () => TICKET },
  ])
  await tab.route(/\/v1\/attachments\/f-\d+$/, async (route) => {
    const { bytes, type } = TRICK_FILES[Number(/\d+$/.exec(route.request().url())?.[0])] ?? {}
    const answered = await route.fetch()
    // As the worst server would: inline, by the type that it claims, without `nosniff`.
    const { 'access-control-allow-origin': origin = '*' } = answered.headers()
    const isHeader = /^[\w/+.-]+$/.test(type ?? '')
    await route.fulfill({
      status: 200,
      headers: {
        'access-control-allow-origin': origin,
        'content-type': isHeader ? (type ?? '') : 'text/html',
      },
      body: bytes ?? '',
    })
  })
  await tab.addInitScript(NOTE_ADDRESSES)
  await visitHost({ headers: { 'content-security-policy': strictPolicy(desk.url) } })
  await openView(tab, { name: 'ticket', ticketId: 'a' })
  const chips = help.root.getByRole('log').getByRole('button', { name: /^Download / })
  await expect(chips).toHaveCount(TRICK_FILES.length)
  // Each comes near the screen once.
  for (let index = 0; index < TRICK_FILES.length; index += 1) {
    await chips.nth(index).evaluate(async (chip) => {
      chip.scrollIntoView()
      // What comes near is noticed once it was drawn.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    })
  }
  for (const chip of await chips.all()) {
    const name = (await chip.textContent()) ?? ''
    expect(name.replace(/^Download/, '')).not.toMatch(UNSAFE_IN_NAMES)
  }
  const small = TRICK_FILES.filter(({ name }) => /^(both|film)\.gif$/.test(name))
  const addressed = async () => [...new Set((await tab.evaluate('addressed')) as string[])].sort()
  await expect
    .poll(addressed)
    .toEqual(small.map(({ type, bytes }) => `${type} ${bytes.length}`).sort())
  expect(await tab.evaluate('1 + 1')).toBe(2)
  await harm.seeNone()
  expect((await heard()).errors).toEqual([])
  expect(await tab.evaluate('policyReports')).toEqual([])
})

for (const trick of [
  'HTML',
  'SVG with a script',
  'path in the name',
  'direction turned in the name',
]) {
  test(`row 36: saved, not opened: ${trick} T-XS5`, async ({
    page: tab,
    visitHost,
    help,
    heard,
  }) => {
    const harm = watchHarm(tab)
    const file = TRICK_FILES.find((one) => one.trick === trick)
    const { name = '', type = '', bytes } = file ?? {}
    const attachments = [{ id: 'f', name, type, size: bytes?.length }]
    await tamper(tab, [
      {
        path: /^tickets\/a\/messages$/,
        answer: () => ({ items: [{ ...MESSAGES[0], attachments }], nextCursor: null }),
      },
      { path: /^tickets\/a$/, answer: () => TICKET },
      { path: /^attachments\/f$/, answer: () => bytes?.toString() },
    ])
    await visitHost({})
    await openView(tab, { name: 'ticket', ticketId: 'a' })
    const saved = tab.waitForEvent('download')
    await help.root.getByRole('button', { name: /^Download / }).click()
    const suggested = (await saved).suggestedFilename()
    expect(suggested).not.toMatch(UNSAFE_IN_NAMES)
    expect(suggested).not.toContain('..')
    expect(harm.outside()).toEqual([])
    expect((await heard()).errors).toEqual([])
  })
}

test('row 36: files that a person chooses: names are tidy, the empty one is refused in words, the tab goes on T-XS5', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  await tamper(tab, [
    {
      path: /^config$/,
      answer: (real) => ({ ...real, desk: { ...(real.desk as object), limits: { files: 50 } } }),
    },
  ])
  await visitHost({})
  await help.openForm()
  await help.root.locator('input[type=file]').evaluate(
    (input: HTMLInputElement, files) => {
      const chosen = new DataTransfer()
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        chosen.items.add(new File([bytes], name, { type }))
      }
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    TRICK_FILES.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  )
  const list = help.root.locator('.files')
  // The empty one is not taken.
  await expect(list.getByRole('listitem')).toHaveCount(TRICK_FILES.length - 1)
  for (const item of await list.getByRole('listitem').all()) {
    const [name = ''] = ((await item.locator('.file-name').textContent()) ?? '').split('\n')
    expect(name).not.toMatch(UNSAFE_IN_NAMES)
  }
  await expect(help.root.getByRole('alert')).toHaveText(/nothing\.png.*empty/)
  await harm.seeNone()
  expect((await heard()).errors).toEqual([])
})
