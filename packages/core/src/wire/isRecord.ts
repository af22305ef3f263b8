/** Apart from what reads with valibot: the first view of a browser does without it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
