import { createSupportClient } from '@deskside/core'
import { signToken } from '@deskside/relay'
import { createMock } from '@deskside/server-mock'

const [, , endpoint = '', secret = ''] = process.argv
const user = { id: 'maya' }
const client = createSupportClient({ endpoint, user, getToken: () => signToken({ secret, user }) })
const input = { subject: 'From Node', body: 'No page at all.', categoryId: 'error' }
const { id } = await client.tickets.create(input)
await client.tickets.refresh()
const found = client.tickets.list.get().tickets.find((ticket) => ticket.id === id)
client.destroy()
process.stdout.write(`${found?.subject}, ${typeof createMock}\n`)
