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

export function isSendable(composer: Composer): boolean {
  const { body, files, status } = composer
  const asks = asksOf(composer)
  const isWhole = asks.every(
    ({ kind, label, options }) => label !== '' && (kind !== 'choice' || options.length > 0),
  )
  const hasSomething = body.value.trim() !== '' || files.value.length > 0 || asks.length > 0
  return status.value === 'idle' && isWhole && hasSomething
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
