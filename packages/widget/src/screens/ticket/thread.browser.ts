import type { Message, Ticket } from '@deskside/core'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Panel } from '../../launcher/contract.js'
import type { ScriptedClient } from '../../testing/scriptedClient.js'
import {
  body,
  bottomGap,
  come as comeInto,
  find,
  frames as frame,
  many,
  message,
  shadow,
  type ThreadPanelOptions,
  threadsOfATest,
} from '../../testing/threadPanel.js'
import { ticketLike } from '../../testing/ticketLike.js'

let panel: Panel
let script: ScriptedClient

const openThread = threadsOfATest()

const markedRead = () => script.calls.filter(([verb]) => verb === 'tickets.markRead').length
const come = (...more: readonly Message[]) => comeInto(script, ...more)

async function open(
  messages: readonly Message[],
  some: Partial<Ticket> = {},
  options: ThreadPanelOptions = {},
): Promise<void> {
  ;({ panel, script } = await openThread(messages, some, options))
}

async function expectNoViolations(): Promise<void> {
  // What is still fading in has the contrast of a fog.
  const moving = find('.panel').getAnimations({ subtree: true })
  const ending = moving.filter((each) => each.effect?.getTiming().iterations !== Infinity)
  await Promise.all(ending.map(({ finished }) => finished))
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('a read request opens at its newest message', async () => {
  await open(many(30))
  expect(bottomGap()).toBeLessThan(2)
})

test('an unread request opens at the first message that is new, and is seen at its end', async () => {
  await open(many(30), { unreadCount: 10 })
  const mark = find('.thread-new').getBoundingClientRect()
  const top = find('.facts').getBoundingClientRect().bottom
  expect(mark.top - top).toBeGreaterThan(0)
  expect(mark.top - top).toBeLessThan(40)
  expect(markedRead()).toBe(0)
  body().scrollTop = body().scrollHeight
  await expect.poll(() => markedRead()).toBe(1)
})

test('a reader further up keeps the place, and a pill leads to the new answer', async () => {
  await open(many(30))
  body().scrollTop = 200
  await frame()
  come(message(30), message(31))
  await frame()
  expect(body().scrollTop).toBe(200)
  const pill = page.getByRole('button', { name: '2 new answers' })
  await pill.click()
  await expect.poll(() => bottomGap()).toBeLessThan(2)
  await expect.poll(() => find('.pill')).toBeNull()
})

test('who scrolls down oneself needs no pill any more', async () => {
  await open(many(30))
  body().scrollTop = 200
  await frame()
  come(message(30))
  await expect.poll(() => find('.pill')).not.toBeNull()
  body().scrollTop = body().scrollHeight
  await expect.poll(() => find('.pill')).toBeNull()
})

test('who reads the newest goes along with what comes', async () => {
  await open(many(30))
  come(message(30))
  await frame()
  expect(bottomGap()).toBeLessThan(2)
  expect(find('.pill')).toBeNull()
})

test('a picture that comes late does not push the newest message out of sight', async () => {
  const shot = { id: 'shot', name: 'shot.png', type: 'image/png', size: 70 }
  await open([...many(30), message(30, { attachments: [shot] })])
  await expect.poll(() => find<HTMLImageElement>('.picture img')?.naturalWidth).toBe(1)
  await frame()
  expect(bottomGap()).toBeLessThan(2)
})

/** A picture of that size, as `400x100` names it. */
async function bytesOf(id: string): Promise<Blob> {
  const [width, height] = id.split('x').map(Number) as [number, number]
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/png' })
}

test('a picture has room by its aspect, no less than a finger and no more than most of a panel needs', async () => {
  const ids = ['560x280', '300x900', '900x40', '16x16']
  const attachments = ids.map((id) => ({ id, name: `${id}.png`, type: 'image/png', size: 70 }))
  await open([message(0, { attachments })], {}, { bytesOf })
  const rooms = () =>
    [...shadow().querySelectorAll<HTMLElement>('.picture-link')].map((room) => {
      const { width, height } = room.getBoundingClientRect()
      return [Math.round(width), Math.round(height)]
    })
  await expect.poll(() => rooms().length, { timeout: 10_000 }).toBe(4)
  await frame()
  // One pixel is the line below it.
  const wide = rooms()[0]?.[0] ?? 0
  expect(wide).toBeGreaterThan(240)
  await expect.poll(rooms).toEqual([
    [wide, Math.round(wide / 2)],
    [wide, 320],
    [wide, 64],
    [wide, 64],
  ])
  const [, long, , icon] = [...shadow().querySelectorAll('.picture img')]
  expect(getComputedStyle(long as Element).objectFit).toBe('cover')
  expect(getComputedStyle(icon as Element).objectFit).toBe('scale-down')
})

test('a picture that was seen once has its room before its bytes come again', async () => {
  const shot = { id: '560x420', name: 'shot.png', type: 'image/png', size: 70 }
  let more = Promise.resolve()
  const later = async (id: string) => {
    await more
    return bytesOf(id)
  }
  await open([message(0, { attachments: [shot] })], {}, { bytesOf: later })
  const height = (selector: string) => find(selector)?.getBoundingClientRect().height
  await expect.poll(() => height('.picture-link')).toBeGreaterThan(200)
  const seen = height('.picture-link')
  more = new Promise(() => {})
  panel.close()
  panel.open({ name: 'ticket', ticketId: 'a' })
  await expect.poll(() => height('.picture-wait')).toBe(seen)
})

test('pictures far above are not fetched before somebody comes near', async () => {
  const shot = { id: 'shot', name: 'shot.png', type: 'image/png', size: 70 }
  await open([message(0, { attachments: [shot] }), ...many(40).slice(1)])
  await frame()
  expect(find('.picture img')).toBeNull()
  body().scrollTop = 0
  await expect.poll(() => find('.picture img')).not.toBeNull()
})

test('a file is saved under its own name', async () => {
  const film = { id: 'film', name: 'film.mp4', type: 'video/mp4', size: 70 }
  await open([message(0, { attachments: [film] })])
  const saved: string[] = []
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function () {
    saved.push(`${this.download} ${this.protocol}`)
  }
  await page.getByRole('button', { name: /Download film\.mp4/ }).click()
  await expect.poll(() => saved).toEqual(['film.mp4 blob:'])
  HTMLAnchorElement.prototype.click = click
})

test('a reply is written, files are pasted, and Ctrl+Enter sends, all by keyboard X10', async () => {
  await open(many(2))
  const box = page.getByRole('textbox', { name: 'Your reply' })
  await userEvent.fill(box, 'Here it is')
  const data = new DataTransfer()
  data.items.add(new File(['x'], 'shot.png', { type: 'image/png' }))
  find('textarea').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }),
  )
  await expect.poll(() => find('.composer .file')).not.toBeNull()
  find('textarea').focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(script.calls.at(-1)).toEqual(['submit', 'reply:a'])
})

test('stars are chosen with the arrow keys C12', async () => {
  await open(many(2), { status: 'solved', actions: ['reply', 'close', 'rate'] })
  find<HTMLInputElement>('.star input').focus()
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}')
  expect(find<HTMLInputElement>('.star input:checked').value).toBe('3')
  await expect.element(page.getByRole('textbox', { name: /reason for your rating/ })).toBeVisible()
})

test('a thousand tickets paint a screenful of rows', async () => {
  const cards = () => [...shadow().querySelectorAll('.card-section li')]
  await open(many(1))
  panel.destroy()
  await open(many(1), {}, { view: { name: 'tickets' } })
  const tickets = Array.from({ length: 1_000 }, (_, index) => ticketLike({ id: `t${index}` }))
  script.stores.list.update((state) => ({ ...state, tickets }))
  await expect.poll(() => cards().length).toBe(25)
  for (let press = 0; press < 3; press += 1) {
    await page.getByRole('button', { name: 'Show more' }).click()
  }
  await frame()
  const rows = cards()
  expect(rows).toHaveLength(100)
  const painted = rows.filter((row) =>
    row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
  )
  expect(painted.length).toBeLessThan(60)
})

test.each([
  ['unread', { unreadCount: 2 }],
  ['solved', { status: 'solved', actions: ['reply', 'close', 'rate'] }],
  ['closed', { status: 'closed', actions: ['reopen'] }],
  ['declined', { status: 'declined', declineReason: 'Not ours', actions: [] }],
] as const)('axe finds nothing in a request that is %s X10', async (_name, some) => {
  const shot = { id: 'shot', name: 'shot.png', type: 'image/png', size: 70 }
  const body =
    '> asked\n\n**Answer** with `code`:\n\n```\nlong\n```\n\n1. [one](https://example.com)'
  const markdown = message(1, { body, format: 'markdown', attachments: [shot] })
  await open([message(0, { author: { role: 'me' } }), markdown], some as Partial<Ticket>)
  await expect.poll(() => find('.picture img')).not.toBeNull()
  await expectNoViolations()
})

test.each([
  ['cards', false],
  ['a table', true],
])('axe finds nothing in a list as %s X10', async (_name, isPage) => {
  const target = document.createElement('main')
  document.body.append(target)
  await open(many(1), { unreadCount: 1 }, { view: { name: 'tickets' }, ...(isPage && { target }) })
  const tickets = Array.from({ length: 8 }, (_, index) =>
    ticketLike({ id: `t${index}`, subject: `Subject ${index}`, unreadCount: index % 2 }),
  )
  script.stores.list.update((state) => ({ ...state, tickets }))
  await frame()
  await expectNoViolations()
})
