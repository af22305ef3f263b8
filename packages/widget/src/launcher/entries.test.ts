import { afterEach, expect, test } from 'vitest'
import { clearPage, put } from '../testing/launcherWorld.js'
import { createEntries } from './entries.js'

afterEach(clearPage)

test('answers are counted where one reads them, not where one writes (X6)', () => {
  const entries = createEntries({
    onNear: () => {},
    onOpen: () => {},
    canOpen: () => true,
    isDialog: true,
  })
  const help = put('a', { id: 'help', href: '/help' })
  const tickets = put('a', { class: 'tickets', href: '/help' })
  const write = put('a', { class: 'write', href: '/help/new' })
  entries.attach(help)
  entries.attach('.tickets', { name: 'tickets' })
  entries.attach('.write', { name: 'new' })
  entries.attach(put('button'), 'new' as never)
  expect(entries.elements()).toEqual([help, tickets])
  expect(write.getAttribute('aria-haspopup')).toBe('dialog')
  entries.detach()
})
