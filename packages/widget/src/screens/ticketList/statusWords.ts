import type { DeskConfig, Text, TicketStatus } from '@deskside/core'

/** A word of the desk for one or several statuses, and what it means. */
export type StatusWord = {
  readonly value: string
  readonly label: string
  readonly explanation: string
  readonly statuses: readonly [TicketStatus, ...TicketStatus[]]
}

/**
 * The desk's words for statuses, each once: a desk may call two of them the same.
 *
 * @param only those that can be met here
 */
export function statusWords(
  desk: DeskConfig,
  only: readonly TicketStatus[],
  own: Readonly<Record<TicketStatus, string>>,
  text: (text: Text) => string,
): readonly StatusWord[] {
  const words = new Map<string, StatusWord>()
  for (const status of only) {
    const { label, explanation } = desk.statuses[status] ?? {}
    const word = label ? text(label) : own[status]
    const before = words.get(word)
    const statuses = before ? ([...before.statuses, status] as const) : ([status] as const)
    words.set(word, {
      value: statuses.join(' '),
      label: word,
      explanation: before?.explanation || (explanation ? text(explanation) : ''),
      statuses,
    })
  }
  return [...words.values()]
}
