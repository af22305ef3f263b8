import type { OutboxBox } from '../model/outboxBox.js'

/** Each text is written once and carries the number of its line: «text 7.2», its files «7-a». */
export const lineOf = (words: string) => /\d+/.exec(words)?.[0] ?? ''

/** What a person was promised, kept apart from what the client knows. */
export interface OutboxLedger {
  /** A text in a form; those that it takes the place of need not be found later. */
  wrote(text: string, fileNames: readonly string[], insteadOf: readonly string[]): void
  /** The person asked to take it back. */
  cancelled(text: string): void
  /** The outbox as it lies on the device now. */
  saw(box: OutboxBox): void
  /** What must be somewhere at the end, and what may be. */
  owed(): {
    readonly must: readonly string[]
    /** With the files that belong to each. */
    readonly may: ReadonlyMap<string, readonly string[]>
  }
  /** Replies that kept their place in the line of one ticket, in the order of «Send». */
  lineFor(ticketId: string): readonly string[]
}

type Row = OutboxBox['rows'][number]

export function createOutboxLedger(): OutboxLedger {
  const written = new Map<string, readonly string[]>()
  const replaced = new Set<string>()
  const cancelled = new Set<string>()
  const accepted = new Set<string>()
  const outOfLine = new Set<string>()
  let lines: readonly { readonly ticketId: string; readonly text: string }[] = []
  let before: readonly Row[] = []

  function appear({ ticketId, draft: { body } }: Row): void {
    accepted.add(body)
    outOfLine.delete(body)
    if (ticketId !== null) lines = [...lines, { ticketId, text: body }]
  }

  /** It went back to its form, or it is gone because the person wanted that. */
  function takeBack(text: string): void {
    accepted.delete(text)
    lines = lines.filter((each) => each.text !== text)
  }

  return {
    wrote(text, fileNames, insteadOf) {
      written.set(text, fileNames)
      for (const old of insteadOf) replaced.add(old)
    },
    cancelled: (text) => void cancelled.add(text),
    saw(box) {
      const has = (rows: readonly Row[], text: string) =>
        rows.some(({ draft }) => draft.body === text)
      for (const row of box.rows) {
        if (!has(before, row.draft.body)) appear(row)
        if (row.status === 'failed') outOfLine.add(row.draft.body)
      }
      for (const row of before) {
        const isGone = !has(box.rows, row.draft.body)
        if (isGone && !box.done.some(({ id }) => id === row.id)) takeBack(row.draft.body)
      }
      before = box.rows
    },
    owed() {
      const isFree = (text: string) =>
        cancelled.has(text) || (replaced.has(text) && !accepted.has(text))
      return { must: [...written.keys()].filter((text) => !isFree(text)), may: written }
    },
    lineFor: (ticketId) =>
      lines
        .filter((each) => each.ticketId === ticketId && !outOfLine.has(each.text))
        .map(({ text }) => text),
  }
}
