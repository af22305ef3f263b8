import { readFile } from 'node:fs/promises'
import { restBackend, type SupportUser } from '@deskside/core'
import { describeBackend, fakeClock } from '@deskside/core/testing'
import { createHandler, jwtAuthenticator, signToken } from '@deskside/relay'
import { describe, expect, it } from 'vitest'
import { ownBackend } from './ownBackend.js'
import { createOwnHelpdesk } from './ownHelpdesk.js'

const secret = 'a secret of at least thirty-two bytes'

// X14: what docs/backends.md teaches, through the relay that it is for.
describeBackend({ describe, expect, it }, 'the backend of docs/backends.md', async () => {
  const clock = fakeClock()
  const helpdesk = createOwnHelpdesk(() => clock.now())
  const desk = { name: 'Support', form: { categories: [{ id: 'help', label: 'A question' }] } }
  const handler = createHandler(ownBackend(helpdesk, desk, clock), {
    authenticate: jwtAuthenticator({ secret, clock }),
    clock,
  })
  // From its second day on a relay is sure of the keys that nobody has tried before.
  await clock.advance(86_400_000)
  const doorOf = (user: SupportUser) =>
    restBackend({
      endpoint: 'https://support.example.com',
      clock,
      getToken: () => signToken({ secret, user, clock }),
      fetch: (input, init) => handler(new Request(input, init)),
    })
  return {
    alice: doorOf({ id: 'alice', name: 'Alice' }),
    bob: doorOf({ id: 'bob', name: 'Bob' }),
    carol: doorOf({ id: 'carol', name: 'Carol' }),
    agent: {
      async reply(ticketId, { body, internal = false, files = [], status }) {
        const given = files.map(
          ({ name, type, bytes }) => new File([new Uint8Array(bytes)], name, { type }),
        )
        const states = {
          in_progress: 'working',
          waiting_on_customer: 'asked',
          solved: 'done',
        } as const
        const line = {
          by: 'staff',
          isInternal: internal,
          ref: null,
          text: body,
          files: given,
        } as const
        const row = await helpdesk.change(ticketId, line, status && states[status])
        const { id = '' } = row.lines.at(-1) ?? {}
        return { messageId: id, attachmentIds: given.map((_, i) => `${ticketId}-${id}-${i}`) }
      },
    },
    ticket: { categoryId: 'help' },
    passTime: (ms) => clock.advance(ms),
    settle: () => clock.advance(2_000),
    lacks: {
      quiet_notes: 'this helpdesk has one time of change for all that is on a ticket',
      steady_pages: 'this helpdesk knows the last change alone',
    },
  }
})

it('docs/backends.md shows the backend that was tested', async () => {
  const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')
  const page = await read('../../docs/backends.md')
  for (const file of ['./ownView.ts', './ownBackend.ts']) expect(page).toContain(await read(file))
})
