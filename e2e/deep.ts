/** Of the runs of a deep situation, a few in `npm test`, all in `npm run test:deep`. */
export const isDeep = process.env.DESKSIDE_DEEP === '1'

/** The runs 1 … n; with `DESKSIDE_SEED=17`, that one alone. */
export function deepRuns(short: readonly number[], full: number): readonly number[] {
  const one = Number(process.env.DESKSIDE_SEED)
  if (process.env.DESKSIDE_SEED && Number.isInteger(one)) return [one]
  return isDeep ? Array.from({ length: full }, (_, index) => index + 1) : short
}
