export { createHints, type Hints, type HintsOptions } from './createHints.js'
export { draftHints } from './draftHints.js'
export type { KnownTicket } from './duplicates.js'
export type { DraftHintsOptions, HintedDraft, HintingDesk } from './hintsAtDesk.js'
export { hintsFor } from './hintsFor.js'
export type {
  Hint,
  HintDraft,
  HintOptions,
  HintWants,
  MissingHintKind,
  SeveralHintKind,
} from './hintsIn.js'
