import { expect, it, vi } from 'vitest'
import { createSupportClient } from './client.js'
import type { SupportError } from './errors/SupportError.js'
import type { GetToken, SupportClient } from './supportClient.js'
import { clientRig, MAYA } from './testing/clientRig.js'

const endpoint = 'https://support.example.com'
const text = { subject: 'Charts', body: 'Empty' }
const aFile = (name: string) => new File(['a,b'], name, { type: 'text/plain' })

const desk = {
  name: 'Desk',
  form: {
    fields: [
      { id: 'log', label: 'Log', kind: 'file', required: true, max: 2 },
      { id: 'version', label: 'Version', kind: 'text' },
    ],
  },
} as const

it('files of a program stand in a field of files, one or a list, and none leaves twice (X13)', async () => {
  const rig = clientRig({ desk })
  const tab = rig.open()
  tab.desk.subscribe(() => {})
  await rig.clock.advance(50)
  await expect(tab.tickets.create(text)).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ pointer: '/fields/log', code: 'required' }],
  })
  const first = aFile('app.log')
  const source = { name: 'b.log', type: '', size: 3, read: async () => new Uint8Array(3) }
  const more = aFile('more.txt')
  const one = await rig.result(
    tab.tickets.create({ ...text, fields: { log: first, version: '7' } }),
  )
  const list = await rig.result(
    tab.tickets.create({ ...text, fields: { log: [first, source] }, files: [first, more] }),
  )
  const filesOf = (id: string) => {
    const [message] = rig.world.agent.messages(id)
    return message?.kind === 'message' ? message.attachments : []
  }
  const fieldsOf = (id: string) => rig.world.agent.list().find((each) => each.id === id)?.fields
  const [log] = filesOf(one.id)
  expect(log?.name).toBe('app.log')
  expect(fieldsOf(one.id)).toEqual({ log: [log?.id], version: '7' })
  const sent = filesOf(list.id)
  expect(sent.map(({ name }) => name)).toEqual(['app.log', 'more.txt', 'b.log'])
  expect(fieldsOf(list.id)).toEqual({ log: [sent[0]?.id, sent[2]?.id] })
})

it('a misspelt name is refused, and nothing is sent (X13)', async () => {
  const rig = clientRig()
  const { tickets } = rig.open() as unknown as {
    tickets: Record<'create' | 'reply' | 'query', (...given: unknown[]) => Promise<unknown>>
  }
  const unknown = (pointer: string) => ({
    code: 'invalid',
    fields: [{ pointer, code: 'unknown_key' }],
  })
  const refused = (call: Promise<unknown>, pointer: string) =>
    expect(rig.result(call)).rejects.toMatchObject(unknown(pointer))
  await refused(tickets.create({ ...text, catgoryId: 'bug' }), '/catgoryId')
  await refused(tickets.reply('1', { body: 'More', file: aFile('a') }), '/file')
  expect(() => tickets.query({ statuss: ['open'] })).toThrow(
    expect.objectContaining(unknown('/statuss')),
  )
  expect(() => tickets.query({ q: 'a', state: 'all', unread: true, sort: 'number' })).not.toThrow()
  expect(rig.world.agent.list()).toEqual([])
})

it('takes null for nothing where something may be left out (X13)', async () => {
  const tab = clientRig().open()
  const { create, reply } = tab.tickets as unknown as Record<
    'create' | 'reply',
    (...given: unknown[]) => Promise<unknown>
  >
  const missing = { code: 'invalid', fields: [{ pointer: '/body', code: 'required' }] }
  const empty = { body: '' }
  await expect(create({ subject: 'Charts', ...empty }, null)).rejects.toMatchObject(missing)
  await expect(reply('1', empty, null)).rejects.toMatchObject(missing)
  expect(tab.tickets.query(null as never)).toBe(tab.tickets.query({}))
  await expect(tab.reset(null as never)).resolves.toBeUndefined()
})

it('says what is wrong with an option, an address or a person (X13)', () => {
  const made = createSupportClient as (options?: unknown) => SupportClient
  const refused = (options: object, message: RegExp) =>
    expect(() => made({ endpoint, ...options })).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringMatching(message) }),
    )
  refused({ users: MAYA }, /unknown users/)
  refused({ endpoint: 'ftp://x' }, /endpoint has to be a URL/)
  const identify = clientRig().open().identify as (user: unknown) => void
  for (const user of ['maya', {}, { id: 7 }, { id: '' }]) {
    refused({ user }, /user needs an id/)
    expect(() => identify(user)).toThrow(/user needs an id/)
  }
  expect(() => identify(null)).not.toThrow()
  made({ endpoint, user: null }).destroy()
})

const thrown = new Error('session service is down')
const tokens: readonly [string, GetToken, unknown][] = [
  ['throws', () => Promise.reject(thrown), thrown],
  ['gives nothing', () => '', undefined],
  ['gives a number', (() => 7) as unknown as GetToken, undefined],
]

for (const [what, getToken, cause] of tokens) {
  it(`a host whose getToken ${what} hears of it once, with the cause, while create() waits`, async () => {
    const rig = clientRig()
    const heard: SupportError[] = []
    const fetch = vi.fn<typeof globalThis.fetch>()
    const onError = (error: SupportError) => heard.push(error)
    const tab = rig.open({ backend: undefined, endpoint, getToken, fetch, onError } as never)
    const created = tab.tickets.create(text)
    created.catch(() => {})
    await rig.clock.advance(120_000)
    expect(heard.map(({ code }) => code)).toEqual(['auth_unavailable'])
    expect(heard[0]?.cause).toBe(cause)
    if (!cause) expect(heard[0]?.message).toMatch(/getToken gave no token/)
    expect(tab.session.get().status).toBe('auth_unavailable')
    expect(fetch).not.toHaveBeenCalled()
    tab.destroy()
  })
}
