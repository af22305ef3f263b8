import type { Ask, DeskConfig } from '@deskside/core'
import type { ExportWords } from '@deskside/core/export'
import { asks as asksEnglish } from '../../../i18n/en/asks.js'
import { details as detailsEnglish } from '../../../i18n/en/details.js'
import type { I18n } from '../../../i18n/i18n.js'
import type { Sections } from '../../../i18n/messages.js'
import { answerText } from '../asks/answerText.js'
import { factsOf } from '../details/factsModel.js'
import { eventText } from '../eventText.js'
import { nameOf } from '../nameOf.js'

/**
 * The words of a copy: those of the screens.
 *
 * @param ticket those of the thread, whose chunk is here already
 */
export function exportWords(
  i18n: I18n,
  desk: DeskConfig | undefined,
  ticket: Sections['ticket'],
): ExportWords {
  const details = i18n.section('details', detailsEnglish)
  const asks = i18n.section('asks', asksEnglish)
  return {
    facts: (of) => factsOf(of, { desk, i18n, words: details }),
    person: (person) => nameOf(person, ticket) ?? ticket.agent,
    time: i18n.dateTime,
    size: i18n.bytes,
    event: (event) => eventText(event, { i18n, words: ticket, desk }) ?? details.created,
    answer: (ask: Ask) => answerText(ask, asks, ticket.files) || null,
    files: details.files,
    solution: asks.solution,
    unreadable: ticket.unreadable,
    note: details.note,
  }
}
