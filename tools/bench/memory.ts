import { longList, readAll } from './longList.js'
import type { Row } from './row.js'
import { manyTickets } from './tickets.js'

const MB = 1_000_000

/** What ten thousand tickets hold in memory: as data alone, and with the client that knows them. */
export async function memory(): Promise<readonly Row[]> {
  const blank = await heapBytes()
  const tickets = manyTickets(10_000)
  const withData = await heapBytes()
  const list = longList(tickets)
  const stop = await readAll(list)
  const withClient = await heapBytes()
  stop()
  list.client.destroy()
  if (tickets.length !== 10_000) throw new Error('kept until here, so that it counts')
  if (withClient < withData) throw new Error('what an earlier bench held was let go in between')
  return [
    { what: '10,000 tickets as data', value: (withData - blank) / MB, unit: 'MB' },
    { what: 'what the client adds to them', value: (withClient - withData) / MB, unit: 'MB' },
  ]
}

/** What is held once all is let go: a bench before this one ends with a turn that still holds its own. */
async function heapBytes(): Promise<number> {
  const { gc } = globalThis
  if (!gc) throw new Error('run with --expose-gc')
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    gc()
  }
  return process.memoryUsage().heapUsed
}
