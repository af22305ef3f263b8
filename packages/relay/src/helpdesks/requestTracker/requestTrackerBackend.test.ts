import { expect, it } from 'vitest'
import { requestTrackerBackend } from './requestTrackerBackend.js'

it('E5 who has no organisation in RT, a guest among them, is offered no view of one', async () => {
  const backendFor = requestTrackerBackend({
    url: 'https://rt.example.com',
    token: 'a token',
    account: 'deskside',
    queue: 'Support',
    desk: { name: 'Help', list: { views: ['mine', 'organization'] } },
    organizationOf: ({ organization }) => organization?.name,
  })
  const organization = { id: 'acme', name: 'Acme' }
  const people = [
    { id: 'ann', organization },
    { id: 'ben' },
    { id: 'guest_1', isGuest: true, organization },
  ] as const
  expect(people.map((person) => backendFor(person).can.organization)).toEqual([true, false, false])
  const answers = await Promise.all(people.map((person) => backendFor(person).describe()))
  const [ofAnn, ofBen] = answers.map((answer) => (answer.notModified ? null : answer))
  expect([ofAnn, ofBen].map((answer) => answer?.value.can.organization)).toEqual([true, false])
  expect(ofBen?.etag).not.toBe(ofAnn?.etag)
})
