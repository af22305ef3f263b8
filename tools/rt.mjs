// node tools/rt.mjs: a real Request Tracker 5 to develop against, until Ctrl+C. RT_PORT names its
// port; without it a free one is taken.
import { startRt } from './rt/rtServer.mjs'
import { stop as fail } from './steps.mjs'

const HOW = `node tools/rt.mjs starts a Request Tracker 5 of its own on this machine and ends it at Ctrl+C.
RT_PORT=8899 node tools/rt.mjs takes that port.`

const [word] = process.argv.slice(2)
if (word === '--help') {
  process.stdout.write(`${HOW}\n`)
  process.exit(0)
}
if (word !== undefined) fail(`There is no ${word}.\n${HOW}`)

const port = process.env.RT_PORT === undefined ? undefined : Number(process.env.RT_PORT)
const rt = await startRt({ port }).catch(({ message }) => fail(message))
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
