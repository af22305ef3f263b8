import type { DraftKey, DraftProblem, SupportClient } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'

/** Choosing files for a draft. */
export interface FileChoice {
  /** Files that were not taken, from the last choice. */
  readonly refused: ReadonlySignal<readonly DraftProblem[]>
  /** What was chosen here, by attachment: there before the device has its bytes, or if it never does. */
  readonly atHand: ReadonlyMap<string, File>
  /** What was said of these files, in the words of who says it: it outlives the list that shows them. */
  readonly told: Set<string>
  add(files: readonly File[]): void
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
    told: new Set(),
    add(files) {
      refused.value = files.flatMap(take)
    },
    forgetRefused() {
      refused.value = []
    },
  }
}
