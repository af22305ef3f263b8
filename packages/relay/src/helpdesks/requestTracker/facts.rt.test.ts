import { expect, it } from 'vitest'
import { askRt, liveRt, newPeople } from '../../testing/rtDesk.js'
import { fileInRt, formOf, type RtItems } from '../../testing/rtFacts.js'

// What Request Tracker really does, each as a call of its own API: the adapter rests on these, and
// what another version does otherwise is seen here first.

const relay = askRt('relay')
const agnes = askRt('agnes')
const alice = askRt('alice@acme.test')

type Made = { readonly id: string }

const attachmentsOf = (id: string) =>
  relay.json<RtItems>('GET', `/ticket/${id}/attachments?fields=Filename,ContentType&per_page=100`)

it('names the server that all of this was seen on', async () => {
  const { Version } = await relay.json<{ Version: string }>('GET', '/rt')
  expect(Version).toBe(liveRt().version)
  expect(Version).toMatch(/^5\./)
  expect(() => process.kill(liveRt().pid, 0)).not.toThrow()
})

it('answers 500 with nothing to a file in JSON whose name is not ASCII, and keeps nothing', async () => {
  const id = await fileInRt()
  const response = await relay('POST', `/ticket/${id}/correspond`, {
    Content: 'Here.',
    ContentType: 'text/plain',
    Attachments: [{ FileName: 'отчёт.csv', FileType: 'text/csv', FileContent: btoa('a,b') }],
  })
  expect([response.status, await response.text()]).toEqual([500, ''])
  expect((await attachmentsOf(id)).items.filter(({ Filename }) => Filename)).toEqual([])
})

it('takes any name in a form, on a new ticket and on a reply', async () => {
  const json = { Content: 'Here.', ContentType: 'text/plain' }
  const ticket = { ...json, Queue: 'Support', Subject: 'Файл', Requestor: 'alice@acme.test' }
  const made = await relay.json<Made>('POST', '/ticket', formOf(ticket, 'отчёт 年度.csv', 'a,b'))
  const id = String(made.id)
  expect(
    (await relay('POST', `/ticket/${id}/correspond`, formOf(json, 'ответ.csv', 'c'))).status,
  ).toBe(201)
  const names = (await attachmentsOf(id)).items.map(({ Filename }) => Filename)
  expect(names.filter(Boolean)).toEqual(['отчёт 年度.csv', 'ответ.csv'])
})

it('refuses an empty file', async () => {
  const id = await fileInRt()
  const json = { Content: 'Here.', ContentType: 'text/plain' }
  expect(
    (await relay('POST', `/ticket/${id}/correspond`, formOf(json, 'empty.csv', ''))).status,
  ).toBe(400)
})

it('answers 200 and a sentence where it refuses a status or a value', async () => {
  const id = await fileInRt()
  const response = await relay('PUT', `/ticket/${id}`, {
    Status: 'made-up',
    CustomFields: { Satisfaction: '9' },
  })
  expect(response.status).toBe(200)
  const said = JSON.stringify(await response.json())
  expect(said).toContain("isn't a valid status")
  expect(said).toContain('Input must match')
  const after = await relay.json<{ Status: string }>('GET', `/ticket/${id}`)
  expect(after.Status).toBe('new')
})

it('drops a value that a field does not have from a new ticket without a word', async () => {
  const id = await fileInRt({ CustomFields: { Category: 'made-up', Project: '4107' } })
  const after = await relay.json<{ CustomFields: { name: string; values: string[] }[] }>(
    'GET',
    `/ticket/${id}`,
  )
  const values = (name: string) => after.CustomFields.find((field) => field.name === name)?.values
  expect([values('Category'), values('Project')]).toEqual([[], ['4107']])
})

it('gives one attachment as base64 always, and text in a list as text', async () => {
  const id = await fileInRt()
  const { items } = await relay.json<RtItems>('GET', `/ticket/${id}/attachments?fields=Content`)
  expect(items[0]?.Content).toBe('Строк нет.')
  const one = await relay.json<{ Content: string }>('GET', `/attachment/${items[0]?.id}`)
  expect(new TextDecoder().decode(Buffer.from(one.Content, 'base64'))).toBe('Строк нет.')
})

it('fails with nothing where a customer asks for the parents of attachments', async () => {
  const id = await fileInRt()
  const response = await alice('GET', `/ticket/${id}/attachments?fields=Parent`)
  expect(response.status).toBe(500)
})

it('reads a time with T and Z as the whole day, and one without exactly', async () => {
  const id = await fileInRt()
  const { LastUpdated } = await relay.json<{ LastUpdated: string }>('GET', `/ticket/${id}`)
  const later = new Date(Date.parse(LastUpdated) + 60_000).toISOString()
  const found = async (time: string) => {
    const query = encodeURIComponent(`id = ${id} AND LastUpdated > '${time}'`)
    return (await relay.json<RtItems>('GET', `/tickets?query=${query}`)).items.length
  }
  expect(await found(later)).toBe(1)
  expect(await found(later.slice(0, 19).replace('T', ' '))).toBe(0)
})

it('finds nothing without a query, and refuses one that it does not understand with paths in the answer', async () => {
  await fileInRt()
  expect((await relay.json<RtItems>('GET', '/tickets')).items).toEqual([])
  const response = await relay('GET', '/tickets?query=Nonsense%20%3D%201')
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('/usr/share/request-tracker5')
})

it('hands on an answer in HTML as it came, script and all', async () => {
  const id = await fileInRt()
  const html = '<p>Hello<script>alert(1)</script></p>'
  await agnes('POST', `/ticket/${id}/correspond`, { Content: html, ContentType: 'text/html' })
  const seen = await relay('GET', `/ticket/${id}/attachments?fields=Content`)
  expect(await seen.text()).toContain('<script>')
})

it('opens a solved ticket on a reply of its requestor, and leaves a stalled one as it is', async () => {
  const id = await fileInRt()
  const statusAfter = async (Status: string) => {
    await agnes.json('PUT', `/ticket/${id}`, { Status })
    await alice('POST', `/ticket/${id}/correspond`, {
      Content: 'Again.',
      ContentType: 'text/plain',
    })
    return (await relay.json<{ Status: string }>('GET', `/ticket/${id}`)).Status
  }
  expect(await statusAfter('resolved')).toBe('open')
  expect(await statusAfter('stalled')).toBe('stalled')
})

it('finds the tickets of an organisation by the organisation of their requestors', async () => {
  const people = await newPeople()
  const id = await fileInRt({ Requestor: people.bob.email })
  const query = encodeURIComponent(`Requestor.Organization = '${people.alice.organization.id}'`)
  const { items } = await relay.json<RtItems>('GET', `/tickets?query=${query}`)
  expect(items.map((ticket) => String(ticket.id))).toEqual([id])
})

it('keeps a mark of the relay on tickets and on replies, and finds both by it', async () => {
  const mark = crypto.randomUUID()
  const id = await fileInRt({ CustomFields: { 'Deskside key': mark } })
  const byTicket = encodeURIComponent(`CF.{Deskside key} = '${mark}'`)
  const { items } = await relay.json<RtItems>('GET', `/tickets?query=${byTicket}`)
  expect(items.map((ticket) => String(ticket.id))).toEqual([id])
  const said = await relay('POST', `/ticket/${id}/correspond`, {
    Content: 'Once.',
    ContentType: 'text/plain',
    TxnCustomFields: { 'Deskside key': mark },
  })
  const byReply = encodeURIComponent(`ObjectType = 'RT::Ticket' AND CF.{Deskside key} = '${mark}'`)
  const found = await relay.json<RtItems>('GET', `/transactions?query=${byReply}`)
  expect(found.items.map((one) => one.id)).toEqual([
    said.headers.get('location')?.split('/').at(-1),
  ])
})
