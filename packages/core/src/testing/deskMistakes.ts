import { deskConditionMistakes } from './deskConditionMistakes.js'
import { deskFormMistakes } from './deskFormMistakes.js'
import { deskRuleMistakes } from './deskRuleMistakes.js'

/** What is written, where it is wrong, and why. */
export type DeskMistake = readonly [title: string, written: unknown, pointer: string, code: string]

/** Configurations that are wrong in one way each. */
export const deskMistakes = [...deskFormMistakes, ...deskConditionMistakes, ...deskRuleMistakes]
