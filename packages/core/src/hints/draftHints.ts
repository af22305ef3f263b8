import {
  type DraftHintsOptions,
  type HintedDraft,
  type HintingDesk,
  hintsAtDesk,
} from './hintsAtDesk.js'
import { hintsFor } from './hintsFor.js'
import type { Hint } from './hintsIn.js'

/**
 * The hints for a draft at a desk: what the desk asks for when something goes wrong, without what the
 * person has waved away. Words only: whether the draft can be sent is another matter.
 *
 * @param desk `null` before it is known: then nothing is asked for, duplicates are still seen
 */
export function draftHints(
  desk: HintingDesk | null,
  draft: HintedDraft,
  options: DraftHintsOptions,
): readonly Hint[] {
  return hintsAtDesk(desk, draft, options, hintsFor)
}
