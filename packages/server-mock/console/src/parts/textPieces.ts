export type TextPiece = { readonly text: string; readonly isLink: boolean }

/** An address of the web, without what only ends the sentence around it. */
const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'])/u

/** Plain text in pieces, so that its addresses can be followed; together they are the text again. */
export function textPieces(text: string): readonly TextPiece[] {
  return text
    .split(ADDRESS)
    .map((piece, index) => ({ text: piece, isLink: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
