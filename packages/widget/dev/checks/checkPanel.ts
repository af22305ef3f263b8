import { findFaint } from './contrast.js'
import type { Finding } from './finding.js'
import { findClipped, findOverflow, findOverlaps } from './geometry.js'
import { findMissingWords, findSmallTargets, findTornWords } from './words.js'

const CHECKS = {
  shape: [
    findOverflow,
    findClipped,
    findOverlaps,
    findMissingWords,
    findSmallTargets,
    findTornWords,
  ],
  colour: [findFaint],
} as const

export type CheckKind = keyof typeof CHECKS

/** Everything that is wrong with what a panel shows now. Colours do not change with the words. */
export function checkPanel(panel: Element, kinds: readonly CheckKind[]): Finding[] {
  return kinds.flatMap((kind) => CHECKS[kind].flatMap((check) => check(panel)))
}
