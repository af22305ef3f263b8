#!/usr/bin/env node
import { randomBytes } from 'node:crypto'
import { exitCodeOf, runCli } from './node/runCli.js'

const running = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  createSecret: () => randomBytes(32).toString('hex'),
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(exitCodeOf(error))
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void running?.close().then(() => process.exit(0)))
}
