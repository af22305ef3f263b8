import type { DraftKey, DraftProblem, SupportClient } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'

/** Choosing files for a draft. */
export interface FileChoice {
  /** Files that were not taken, from the last choice. */
  readonly refused: ReadonlySignal<readonly DraftProblem[]>
  /** What was chosen here, by attachment: there before the device has its bytes, or if it never does. */
  readonly atHand: ReadonlyMap<string, File>
  /** @returns how many files were taken */
  add(files: readonly File[]): number
  forgetRefused(): void
}

export function createFileChoice({ drafts }: SupportClient, key: DraftKey): FileChoice {
  const refused = signal<readonly DraftProblem[]>([])
  const atHand = new Map<string, File>()

  /** One by one: only so is it certain which attachment is which file. */
  function take(file: File): readonly DraftProblem[] {
    const problems = drafts.attach(key, [file])
    const taken = drafts.open(key).get().draft.attachments.at(-1)
    if (taken && problems.length === 0) atHand.set(taken.id, file)
    return problems
  }

  return {
    refused,
    atHand,
    add(files) {
      refused.value = files.flatMap(take)
      return files.length - refused.value.length
    },
    forgetRefused() {
      refused.value = []
    },
  }
}
