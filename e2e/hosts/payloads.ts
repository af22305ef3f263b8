import { ADDRESS_TRICKS } from './payloads/addressPayloads.js'
import { CHARACTER_TRICKS } from './payloads/characterPayloads.js'
import { MARKUP } from './payloads/markupPayloads.js'

/** What a hostile helpdesk, agent or customer writes, by the trick that it tries. */
export const PAYLOADS_BY_CLASS: Readonly<Record<string, readonly string[]>> = {
  ...MARKUP,
  ...ADDRESS_TRICKS,
  ...CHARACTER_TRICKS,
}

/** All of them; each ends in a mark of its own, so that it can be found again. */
export const PAYLOADS: readonly string[] = Object.values(PAYLOADS_BY_CLASS)
  .flat()
  .map((text, index) => `${text} ·${index}·`)

/** The same without their marks: as addresses, where a mark would be part of the trick. */
export const ADDRESSES: readonly string[] = Object.values(PAYLOADS_BY_CLASS)
  .flat()
  .map((text) => /\]\(<?([\s\S]*?)>?\)$/.exec(text)?.[1] ?? text)
