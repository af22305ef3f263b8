import { longList, readAll } from './longList.js'
import { median, type Row } from './row.js'
import { manyTickets } from './tickets.js'

const ROUNDS = 21

/** Fifty changed tickets come into a list of ten thousand, through the real client. */
export async function delta(): Promise<readonly Row[]> {
  const tickets = manyTickets(10_000).reverse()
  const list = longList(tickets)
  const from = performance.now()
  const stop = await readAll(list)
  const readMs = performance.now() - from
  const { client } = list
  const known = client.tickets.list.get().tickets.length
  if (known !== tickets.length) throw new Error(`only ${known} tickets are known`)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const at = new Date(Date.UTC(2027, 0, 1) + round * 60_000).toISOString()
    list.change(
      tickets.slice(round * 50, round * 50 + 50).map((ticket) => ({
        ...ticket,
        preview: `answer ${round}`,
        updatedAt: at,
        lastActivityAt: at,
      })),
    )
    const began = performance.now()
    await client.tickets.refresh()
    times.push(performance.now() - began)
    const [first] = client.tickets.list.get().tickets
    if (first?.preview !== `answer ${round}`) throw new Error('the changes have not come')
  }
  stop()
  client.destroy()
  return [
    { what: '50 changes into 10,000 tickets, shown', value: median(times), unit: 'ms', most: 16 },
    { what: 'reading 10,000 tickets, page by page', value: readMs, unit: 'ms' },
  ]
}
