import { fileURLToPath } from 'node:url'
import { createSupportClient } from '@deskside/core'
import { holdConversation } from './conversation.js'
import { fileSource } from './fileSource.js'
import { readSettings } from './settings.js'

/**
 * Runs beside `npm start`: the demo's server hands out tokens for Maya, and the agent console shows
 * the ticket and waits for your answer.
 */
const { endpoint, tokenUrl } = readSettings(process.env)
const tenMinutes = AbortSignal.timeout(10 * 60_000)
const noToken = new AbortController()

const client = createSupportClient({
  endpoint,
  user: { id: 'maya', name: 'Maya Lindqvist' },
  source: 'headless-example',
  async getToken({ signal }) {
    const response = await fetch(tokenUrl, { method: 'POST', signal })
    if (!response.ok) throw new Error(`${tokenUrl} answered ${response.status}`)
    const { token } = (await response.json()) as { readonly token: string }
    return token
  },
  // The client would wait until there is one; here somebody waits who should know why.
  onError(error) {
    process.stderr.write(
      `${error.code}: ${error.cause ?? error.message}. Is «npm start» running?\n`,
    )
    noToken.abort(error)
  },
})

process.stdout.write(`Answer it at ${endpoint}/agent/\n`)
try {
  await holdConversation({
    client,
    file: await fileSource(process.argv[2] ?? fileURLToPath(import.meta.url), 'text/plain'),
    print: (line) => process.stdout.write(`${line}\n`),
    signal: AbortSignal.any([tenMinutes, noToken.signal]),
  })
} catch (error) {
  if (!noToken.signal.aborted) throw error
  process.exitCode = 1
} finally {
  client.destroy()
}
