import { createSupportClient } from '@deskside/core'
import { expect, test } from 'vitest'
import { createRelay } from './testing/createRelay.js'

const field = { id: 'screenshot', label: 'Screenshot', kind: 'file', required: true } as const
const text = { subject: 'Charts', body: 'Empty' }

test('a program fills a required field of files with a file, over the relay (X13)', async () => {
  const relay = createRelay({ desk: { form: { fields: [field] } } })
  const client = createSupportClient({
    endpoint: 'https://support.example.com',
    user: { id: 'maya' },
    getToken: () => relay.token('maya'),
    fetch: async (url, init) => relay.handler(new Request(url, init)),
  })
  await expect(client.tickets.create(text)).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ pointer: '/fields/screenshot', code: 'required' }],
  })
  const screenshot = new File(['png'], 'screen.png', { type: 'image/png' })
  const { id } = await client.tickets.create({ ...text, fields: { screenshot } })
  client.destroy()
  const [message] = relay.world.agent.messages(id)
  const files = message?.kind === 'message' ? message.attachments : []
  expect(files.map(({ name, size }) => [name, size])).toEqual([['screen.png', 3]])
  const ticket = relay.world.agent.list().find((each) => each.id === id)
  expect(ticket?.fields).toEqual({ screenshot: [files[0]?.id] })
  expect(relay.errors).toEqual([])
})
