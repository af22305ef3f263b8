export type { KnownTicket } from './duplicates.js'
export {
  type Hint,
  type HintDraft,
  type HintOptions,
  type HintWants,
  hintsFor,
  type MissingHintKind,
} from './hintsFor.js'
