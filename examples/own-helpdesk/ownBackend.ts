import {
  type Backend,
  type Clock,
  type DeskConfigInput,
  SupportError,
  type SupportUser,
} from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import * as kit from '@deskside/relay/adapter'
import type { OwnHelpdesk, Row } from './ownHelpdesk.js'
import { shownOf, toMessage, toTicket } from './ownView.js'

const can = { ...kit.NOTHING, changes: true, close: true, search: true, writesOnce: true }

export function ownBackend(helpdesk: OwnHelpdesk, input: DeskConfigInput, clock: Clock) {
  const desk = readDeskConfig(input)
  const waiting = kit.createWaitingFiles(clock)

  return (person: SupportUser): Backend => {
    const customer = kit.ownerOf(person)
    const rows = () => helpdesk.rowsOf(customer)
    const all = async () => ({
      tickets: (await rows()).map((row) => toTicket(desk, row)),
      at: clock.now(),
    })
    async function own(ticketId: string): Promise<Row> {
      const row = await helpdesk.row(ticketId)
      if (row?.customer !== customer) throw new SupportError('not_found')
      return row
    }
    const said = (ref: string, text: string, ids: readonly string[]) =>
      ({
        ref,
        text,
        by: 'customer',
        isInternal: false,
        files: waiting.find(customer, ids),
      }) as const

    return {
      ...kit.missingVerbs('Our helpdesk'),
      name: 'own',
      can,
      describe: async (call) => kit.conditional({ desk, can }, kit.versionOf(desk), call?.etag),
      async getChanges(call) {
        const changes = kit.changesOf(await all())
        return kit.conditional(changes, changes.version, call?.etag)
      },
      listTickets: async (query) => kit.pageOf(await all(), query, 0),
      getTicket: async (ticketId) => toTicket(desk, await own(ticketId)),
      async listMessages(ticketId, query) {
        const row = await own(ticketId)
        return kit.messagePageOf(
          shownOf(row).map((line) => toMessage(row, line)),
          query,
        )
      },
      async createTicket({ submissionId: ref, subject, body, categoryId: category, uploadIds }) {
        const known = (await rows()).find((row) => row.ref === ref)
        const row = { ref, customer, subject: subject || kit.firstLineOf(body), category }
        return toTicket(desk, known ?? (await helpdesk.insert(row, said(ref, body, uploadIds))))
      },
      async reply(ticketId, { submissionId: ref, body, uploadIds }) {
        let row = await own(ticketId)
        const sent = () => row.lines.find((line) => line.ref === ref)
        if (!sent()) {
          kit.checkAction(toTicket(desk, row), 'reply')
          row = await helpdesk.change(ticketId, said(ref, body, uploadIds), 'working')
        }
        const line = sent()
        if (line === undefined) throw new SupportError('not_applied')
        return { ticket: toTicket(desk, row), message: toMessage(row, line) }
      },
      async closeTicket(ticketId, _, call) {
        const before = await own(ticketId)
        if (before.state === 'shut' && call.mayHaveHappened !== false) return toTicket(desk, before)
        kit.checkAction(toTicket(desk, before), 'close')
        await helpdesk.change(ticketId, null, 'shut')
        const after = await own(ticketId)
        if (after.state !== 'shut') throw new SupportError('not_applied')
        return toTicket(desk, after)
      },
      reopenTicket: () => Promise.reject(new SupportError('not_supported')),
      upload: async (source, call) => ({
        id: await waiting.add(customer, source, call, desk.limits.fileBytes),
      }),
      discardUpload: async (id) => waiting.remove(customer, id),
      async readAttachment(attachmentId) {
        const [ticketId = '', lineId, place] = attachmentId.split('-')
        const line = shownOf(await own(ticketId)).find(({ id }) => id === lineId)
        const file = line?.files[Number(place)]
        if (file === undefined) throw new SupportError('not_found')
        return { name: file.name, type: file.type, bytes: file }
      },
    }
  }
}
