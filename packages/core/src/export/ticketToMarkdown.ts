import type { Message, Ticket } from '../wire/index.js'
import { containMarkdown, escapeLine, escapeText } from './markdownText.js'
import {
  type DocumentEntry,
  type ExportOptions,
  type ExportWords,
  ticketToPrint,
} from './ticketDocument.js'

type Letter = Extract<DocumentEntry, { kind: 'message' }>

/**
 * A ticket with its correspondence as Markdown (CommonMark), to copy or to save. What people have
 * written stands there as they wrote it and is nothing else: no sign of theirs becomes a heading, a
 * link or HTML, and no message can end before its end.
 *
 * @param messages the whole correspondence, oldest first: see `readCorrespondence`
 */
export function ticketToMarkdown(
  ticket: Ticket,
  messages: readonly Message[],
  words: ExportWords,
  options: ExportOptions = {},
): string {
  const { title, facts, note, filesLabel, entries } = ticketToPrint(
    ticket,
    messages,
    words,
    options,
  )
  const blocks = [
    `# ${escapeLine(title)}`,
    facts.map(({ label, value }) => `- **${line(label)}:** ${line(value)}`).join('\n'),
    ...(note ? [`**${line(note.label)}**`, quoted(escapeText(note.value))] : []),
    ...entries.map((entry) =>
      entry.kind === 'message'
        ? letter(entry, filesLabel)
        : `*${line(entry.time)} · ${line(entry.text)}*`,
    ),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function letter(entry: Letter, filesLabel: string): string {
  const { author, time, solution, body, format, asks, files } = entry
  const isMarkdown = format === 'markdown'
  const blocks = [
    `## ${line(author)} · ${line(time)}`,
    solution && `**${line(solution)}**`,
    quoted(isMarkdown ? containMarkdown(body) : escapeText(body)),
    asks
      .map(({ label, answer }) => `- ${line(label)}${answer ? `: ${line(answer)}` : ''}`)
      .join('\n'),
    files.length > 0 &&
      [
        `**${line(filesLabel)}:**\n`,
        ...files.map(({ name, size }) => `- ${line(name)} (${line(size)})`),
      ].join('\n'),
  ]
  return blocks.filter(Boolean).join('\n\n')
}

/** In a quote of its own, whose end is the end of all that was begun in it. */
function quoted(markdown: string): string {
  return markdown === '' ? '' : markdown.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')
}

/** Letters of Arabic, Hebrew, Syriac, Thaana, N’Ko and their further forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Words beside others: a name from right to left takes no sign of its neighbours along. */
function line(words: string): string {
  const escaped = escapeLine(words.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
  return RIGHT_TO_LEFT.test(escaped) ? `\u2068${escaped}\u2069` : escaped
}
