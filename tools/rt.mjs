// node tools/rt.mjs: a real Request Tracker 5 to develop against, until Ctrl+C.

import { join } from 'node:path'
import { startRt } from './rt/rtServer.mjs'
import { stop as fail, root } from './steps.mjs'

const port = Number(process.env.RT_PORT ?? 8899)
const rt = await startRt({ port, folder: join(root, '.cache', 'rt-dev') }).catch(({ message }) =>
  fail(message),
)
process.stdout.write(`Request Tracker ${rt.version} at ${rt.url}, process ${rt.pid}\n`)
process.stdout.write(`DESKSIDE_RT='${JSON.stringify(rt)}'\n`)
process.stdout.write(`Agent: agnes, agnes-pass-1. Mail goes to a file: ${rt.mails}\n`)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await rt.stop()
    process.exit(0)
  })
}
setInterval(() => {}, 60_000)
