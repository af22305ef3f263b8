#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { runCli, toEnding } from './cli/runCli.js'

const running = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  write: (line) => process.stdout.write(`${line}\n`),
  createId: randomUUID,
}).catch((error: unknown) => {
  const { text, exitCode } = toEnding(error)
  process.stderr.write(text)
  process.exit(exitCode)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void running?.stop().then(() => process.exit(0))
  })
}
