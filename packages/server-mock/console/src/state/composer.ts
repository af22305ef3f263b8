import { type Signal, signal } from '@preact/signals'
import type { NewAsk } from './deskApi.js'

/** Something to ask the customer for, as it is being written; the options one a line. */
export type AskRow = {
  readonly id: string
  readonly kind: NewAsk['kind']
  readonly label: string
  readonly options: string
}

export type ChosenFile = { readonly id: string; readonly file: File }

/** What an agent is writing to one ticket; it stays while they look at another one. */
export type Composer = {
  readonly body: Signal<string>
  readonly isInternal: Signal<boolean>
  readonly files: Signal<readonly ChosenFile[]>
  /** Recommended as what solves the matter. */
  readonly isSolution: Signal<boolean>
  readonly asks: Signal<readonly AskRow[]>
  readonly status: Signal<'idle' | 'sending'>
  readonly problem: Signal<string | null>
  /** Sending was tried while something was missing: from then on it is said what. */
  readonly isTried: Signal<boolean>
}

export function createComposers(): (ticketId: string) => Composer {
  const composers = new Map<string, Composer>()
  return (ticketId) => {
    const known = composers.get(ticketId)
    if (known !== undefined) return known
    const composer: Composer = {
      body: signal(''),
      isInternal: signal(false),
      files: signal([]),
      isSolution: signal(false),
      asks: signal([]),
      status: signal('idle'),
      problem: signal(null),
      isTried: signal(false),
    }
    composers.set(ticketId, composer)
    return composer
  }
}

export function addFiles(
  { files }: Composer,
  chosen: Iterable<File>,
  createId: () => string,
): void {
  files.value = [...files.value, ...[...chosen].map((file) => ({ id: createId(), file }))]
}

export function removeFile({ files }: Composer, id: string): void {
  files.value = files.value.filter((chosen) => chosen.id !== id)
}

/** What is asked for in the answer; a note asks nobody. */
export function asksOf({ asks, isInternal }: Composer): readonly NewAsk[] {
  if (isInternal.value) return []
  return asks.value.map(({ kind, label, options }) => ({
    kind,
    label: label.trim(),
    options: kind === 'choice' ? linesOf(options) : [],
  }))
}

/** What an ask still needs before it can go out; `null` where it is whole. */
export function lackOfAsk({ kind, label, options }: Omit<AskRow, 'id'>): string | null {
  if (label.trim() === '') return 'Write what the customer should send or do.'
  if (kind === 'choice' && linesOf(options).length === 0) return 'Write at least one option.'
  return null
}

/** What the first ask that is not whole still needs; a note asks nobody. */
export function lackOfAsks({ asks, isInternal }: Composer): string | null {
  const rows = isInternal.value ? [] : asks.value
  return rows.map(lackOfAsk).find((lack) => lack !== null) ?? null
}

/** What is missing before this can be sent, as words to the agent; `null` where nothing is. */
export function lackOf(composer: Composer): string | null {
  const { body, files, isInternal } = composer
  const count = files.value.length + asksOf(composer).length
  if (body.value.trim() === '' && count === 0) {
    return isInternal.value ? 'Write a note first.' : 'Write an answer first, or attach a file.'
  }
  return lackOfAsks(composer)
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Bytes as the desk's agent door takes them. */
export async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  // In pieces: a call with a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(text)
}
