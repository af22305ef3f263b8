import { runCli } from '../../packages/relay/src/cli/runCli.js'

/** What the relay used since it began. */
export type Usage = {
  /** Bytes of objects that are alive, after a collection. */
  readonly heapUsed: number
  /** Bytes of the process. */
  readonly rss: number
  /** Milliseconds of both cores, of all threads. */
  readonly cpuMs: number
}

// The command itself, in a process of its own: it tells its address, and its use whenever asked.
const relay = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  print: () => {},
  write: (line) => process.stderr.write(line.includes('"error"') ? `${line}\n` : ''),
  createId: () => crypto.randomUUID(),
})
process.on('message', () => process.send?.(usage()))
process.on('disconnect', () => process.exit())
process.send?.({ url: relay?.url })

function usage(): Usage {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return { heapUsed, rss, cpuMs: (user + system) / 1_000 }
}
