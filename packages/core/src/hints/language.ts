/**
 * What the hints know of a language. Patterns run over `toWords`, where a space begins a word; each
 * quantifier stays inside one word, so that no text is slow.
 */
export type Language = {
  /** Something goes wrong. */
  readonly fault: RegExp
  /** What of a product can go wrong; people and their own devices are none of it. */
  readonly thing: RegExp
  /** It did, but does no more. */
  readonly mended: RegExp
  /** Something is wished for; what is wrong is the reason, not the matter. */
  readonly wish: RegExp
  /** A question that belongs to a fault: «What happened?» */
  readonly asksWhy: RegExp
  /** What somebody did before it went wrong. */
  readonly action: RegExp
  /** What no page shows: letters, money, interfaces between programs. */
  readonly unseen: RegExp
  /** What accounting settles: no page, and no steps either. */
  readonly money: RegExp
  /** What a screen shows, but at no address. */
  readonly app: RegExp
  /** «I cannot make a screenshot», or what none would show: that it is slow. */
  readonly noScreenshot: RegExp
  /** Words in front of a question that are no part of it. */
  readonly fillers: RegExp
  /** How a question begins, where its mark was left out. */
  readonly asks: RegExp
  /** Its first word alone: enough for an item of a list, or before a question mark. */
  readonly questionWord: RegExp
  /** «Tell me how …», wherever it stands. */
  readonly wantsToKnow: RegExp
  /** Asked for effect: «Do you know how much we lose?» */
  readonly effect: RegExp
  /** Goes on with the question before. */
  readonly goesOn: RegExp
  /** Words like those of `goesOn` that mean nothing: «is it possible». */
  readonly idle: RegExp
  /** One more matter begins. */
  readonly besides: RegExp
  /** «I have two questions», «Two problems». */
  readonly announces: RegExp
}
