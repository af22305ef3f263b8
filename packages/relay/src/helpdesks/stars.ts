import type { Rating } from '@deskside/core'

/** The helpdesk's own fields for stars, 1 to 5, and for why. */
export type RatingColumns = { readonly score: string; readonly comment?: string }

/** What goes into these fields. */
export function toStars(
  columns: RatingColumns,
  { score, comment }: Rating,
): Record<string, string> {
  return {
    [columns.score]: String(score),
    ...(columns.comment !== undefined && { [columns.comment]: comment ?? '' }),
  }
}

/** `null` where nobody gave any, or what stands there is none. */
export function fromStars(
  columns: RatingColumns | null | undefined,
  values: Readonly<Record<string, unknown>>,
): Rating | null {
  const score = Number(values[columns?.score ?? ''] ?? 0)
  if (![1, 2, 3, 4, 5].includes(score)) return null
  const comment = values[columns?.comment ?? '']
  return { score, ...(comment ? { comment: String(comment) } : {}) }
}
