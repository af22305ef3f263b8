import { type Signal, signal } from '@preact/signals'

export type ChosenFile = { readonly id: string; readonly file: File }

/** What an agent is writing to one ticket; it stays while they look at another one. */
export type Composer = {
  readonly body: Signal<string>
  readonly isInternal: Signal<boolean>
  readonly files: Signal<readonly ChosenFile[]>
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

export function isSendable({ body, files, status }: Composer): boolean {
  return status.value === 'idle' && (body.value.trim() !== '' || files.value.length > 0)
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
