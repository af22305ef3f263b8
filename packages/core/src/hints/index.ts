export { createHints, type Hints, type HintsOptions } from './createHints.js'
export {
  type DraftHintsOptions,
  draftHints,
  type HintedDraft,
  type HintingDesk,
} from './draftHints.js'
export type { KnownTicket } from './duplicates.js'
export {
  type Hint,
  type HintDraft,
  type HintOptions,
  type HintWants,
  hintsFor,
  type MissingHintKind,
} from './hintsFor.js'
