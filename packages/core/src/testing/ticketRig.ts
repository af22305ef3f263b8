import type { DeskConfigInput } from '../config/index.js'
import type { NewTicketInput } from '../supportClient.js'
import { clientRig } from './clientRig.js'

/** One browser, one client and one ticket of the person's. */
export async function withTicket(
  desk: Partial<DeskConfigInput> = {},
  input: Partial<NewTicketInput> = {},
) {
  const rig = clientRig({ desk: { name: 'Desk', ...desk } })
  const tab = rig.open()
  const words = { subject: 'Charts', body: 'Empty since Monday' }
  const ticket = await rig.result(tab.tickets.create({ ...words, ...input }))
  /** Watches the ticket until the end of the test. */
  async function look() {
    const thread = tab.tickets.open(ticket.id)
    thread.subscribe(() => {})
    await rig.clock.advance(1)
    return thread
  }
  return { rig, tab, ticket, look }
}
