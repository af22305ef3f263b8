import type { Clock, DeskConfig, SupportClient } from '@deskside/core'
import {
  exportFileName,
  readCorrespondence,
  ticketToJson,
  ticketToMarkdown,
  ticketToPrint,
} from '@deskside/core/export'
import type { I18n } from '../../../i18n/i18n.js'
import type { Sections } from '../../../i18n/messages.js'
import { saveFile } from '../saveFile.js'
import { copyText } from './copyText.js'
import { exportWords } from './exportWords.js'
import { printDocument } from './printDocument.js'

export type KeepOptions = { readonly withNote: boolean }

/** @returns did the browser let us? Rejects with what went wrong as the messages were read. */
type Keep = (ticketId: string, options: KeepOptions) => Promise<boolean>

/** The ways to keep a request with its whole correspondence. */
export type Keeping = {
  readonly copy: Keep
  readonly print: Keep
  readonly saveText: Keep
  readonly saveData: Keep
}

export type KeepingDeps = {
  readonly client: SupportClient
  readonly clock: Clock
  readonly i18n: I18n
  readonly desk: DeskConfig | undefined
  /** Those of the thread. */
  readonly threadWords: Sections['ticket']
  /** Takes what is printed; in its document a text is copied. */
  readonly place: Element
}

export function createKeeping({
  client,
  clock,
  i18n,
  desk,
  threadWords,
  place,
}: KeepingDeps): Keeping {
  const words = exportWords(i18n, desk, threadWords)

  async function markdown(ticketId: string, options: KeepOptions) {
    const { ticket, messages } = await readCorrespondence(client, ticketId)
    return { ticket, text: ticketToMarkdown(withOwnNote(ticket), messages, words, options) }
  }

  /** Where the desk keeps no notes it is on this device alone. */
  function withOwnNote<T extends { readonly id: string; readonly note: string | null }>(
    ticket: T,
  ): T {
    const note = client.tickets.open(ticket.id).get().ticket?.note ?? ticket.note
    return { ...ticket, note }
  }

  function save(text: string, name: string): boolean {
    saveFile(new Blob([text]), name, clock)
    return true
  }

  return {
    copy: (ticketId, options) =>
      copyText(async () => (await markdown(ticketId, options)).text, place.ownerDocument),
    async print(ticketId, options) {
      const { ticket, messages } = await readCorrespondence(client, ticketId)
      const document = ticketToPrint(withOwnNote(ticket), messages, words, options)
      return printDocument(document, { i18n, place, clock })
    },
    async saveText(ticketId, options) {
      const { ticket, text } = await markdown(ticketId, options)
      return save(text, exportFileName(ticket, 'md'))
    },
    async saveData(ticketId, options) {
      const { ticket, messages } = await readCorrespondence(client, ticketId)
      return save(
        ticketToJson(withOwnNote(ticket), messages, options),
        exportFileName(ticket, 'json'),
      )
    },
  }
}
