import { formState, sentFields } from '@deskside/core'
import { expect, it } from 'vitest'
import { broken, draft, fileTicket, ids, inLanguage, of, openDesk } from '../desks/deskRig.js'

const desk = await openDesk('a-field-portal')

it('A2 A4 a guest is asked for an e-mail address, and nobody else is', () => {
  const typed = draft({ fields: { company: 'Brand', region: 'north' } })
  expect(broken(desk, typed, of(null))).toEqual(['fields.email required'])
  expect(broken(desk, typed, of({}))).toEqual([])
  const guest = of({ isGuest: true, email: 'guest@example.com' })
  expect(sentFields(desk, typed, guest)).toMatchObject({ email: 'guest@example.com' })
  expect(desk.guests).toBe('open')
})

it('A4 the form asks for a company with its hint, an optional route, a region and a description', () => {
  const { fields } = formState(desk, draft(), of({ organization: { id: '7', name: 'Agency' } }))
  expect(ids(fields)).toEqual(['company', 'route', 'region'])
  expect(fields.map(({ required }) => required)).toEqual([true, false, true])
  // The agency itself is not the company that is meant.
  expect(fields[0]?.value).not.toBe('Agency')
  expect(inLanguage(fields[0]?.hint, 'en')).toMatch(/agencies and distributors/)
  expect(inLanguage(desk.form.bodyHint, 'en')).toMatch(/visit number; store code/i)
})

it('A5 a video of 100 MB may be attached', () => {
  const video = { name: 'shelf.mp4', type: 'video/mp4', size: 100_000_000, kept: true }
  const attachment = { ...video, id: 'v', digest: null, checkpoint: null, uploadId: null }
  const typed = draft({ attachments: [attachment], fields: { company: 'B', region: 'east' } })
  expect(broken(desk, typed, of({}))).toEqual([])
})

it('A3 A6 accounts can be made, and the confirmation says who is answered where', () => {
  expect(desk.accounts).toBe(true)
  expect(inLanguage(desk.support.receipt, 'en')).toMatch(/by e-mail and in your profile/)
  expect(inLanguage(desk.support.guestReceipt, 'en')).toMatch(/by e-mail only/)
})

it('A7 the list has one tab, newest activity first, with five columns', () => {
  expect(desk.list).toMatchObject({
    columns: ['subject', 'number', 'created', 'activity', 'status'],
    sort: 'activity',
  })
  expect(desk.list.groups.map(({ label }) => inLanguage(label, 'en'))).toEqual(['My requests'])
})

it('A8 there are three statuses by name, each explained, and a completed one takes no comments', async () => {
  const words = new Set(
    Object.values(desk.statuses).map((status) => inLanguage(status?.label, 'en')),
  )
  expect([...words]).toEqual(['Open', 'Waiting for your response', 'Completed'])
  expect(Object.values(desk.statuses).every((status) => status?.explanation)).toBe(true)
  const { world, ticket } = await fileTicket(
    desk,
    { id: 'u' },
    { fields: { company: 'B', region: 'west' } },
  )
  expect(ticket).toMatchObject({ statusLabel: 'Open' })
  expect(ticket.actions).toContain('reply')
  const solved = world.agent.setStatus(ticket.id, 'solved')
  expect(solved.statusLabel).toBe('Completed')
  expect(solved.actions).not.toContain('reply')
  // The third word is for what cannot be done as well, and says so beside the reason.
  const declined = world.agent.decline(ticket.id, 'The store is not on this contract.')
  expect(declined).toMatchObject({
    statusLabel: 'Completed',
    declineReason: 'The store is not on this contract.',
  })
  expect(declined.actions).not.toContain('reply')
  expect(inLanguage(desk.statuses.declined?.explanation, 'en')).toMatch(/cannot be done.*says why/)
})
