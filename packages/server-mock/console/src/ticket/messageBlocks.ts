/** A piece of a message as the console shows it. */
export type MessageBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'list'
      /** The first number; `null` for bullets. */
      readonly start: number | null
      readonly items: readonly string[]
    }

const ITEM = /^ {0,3}(?:[-*+]|(\d{1,9})[.)]) +(\S.*)$/

/** Takes the lists out of a Markdown text; everything between them stays as it was written. */
export function messageBlocks(body: string): readonly MessageBlock[] {
  const blocks: MessageBlock[] = []
  let text: string[] = []
  let list: { start: number | null; items: string[] } | null = null

  const endText = (): void => {
    const written = text.join('\n').replace(/^\n+|\n+$/g, '')
    if (written !== '') blocks.push({ kind: 'text', text: written })
    text = []
  }

  for (const line of body.split(/\r\n?|\n/)) {
    const [, number, words] = ITEM.exec(line) ?? []
    if (words === undefined) {
      if (line.trim() !== '') list = null
      text.push(line)
      continue
    }
    if (list === null || (list.start === null) !== (number === undefined)) {
      list = { start: number === undefined ? null : Number(number), items: [] }
      endText()
      blocks.push({ kind: 'list', ...list })
    }
    // A blank line between two items belongs to the list.
    text = []
    list.items.push(words)
  }
  endText()
  return blocks
}
