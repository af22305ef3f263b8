import { fileURLToPath } from 'node:url'
import { createSupportClient } from '@deskside/core'
import { holdConversation } from './conversation.js'
import { fileSource } from './fileSource.js'

/**
 * Runs beside `npm start`: the demo's server hands out tokens for Maya, and the agent console shows
 * the ticket and waits for your answer.
 */
const endpoint = process.env.SUPPORT_URL ?? 'http://127.0.0.1:8787'
const tokenUrl = process.env.TOKEN_URL ?? 'http://localhost:5180/api/support-token'
const tenMinutes = AbortSignal.timeout(10 * 60_000)

const client = createSupportClient({
  endpoint,
  user: { id: 'maya', name: 'Maya Lindqvist' },
  source: 'headless-example',
  async getToken({ signal }) {
    const response = await fetch(tokenUrl, { method: 'POST', signal })
    const { token } = (await response.json()) as { readonly token: string }
    return token
  },
})

process.stdout.write(`Answer it at ${endpoint}/agent/\n`)
try {
  await holdConversation({
    client,
    file: await fileSource(process.argv[2] ?? fileURLToPath(import.meta.url), 'text/plain'),
    print: (line) => process.stdout.write(`${line}\n`),
    signal: tenMinutes,
  })
} finally {
  client.destroy()
}
