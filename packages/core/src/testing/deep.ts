/**
 * Sizes and seeds of the suites that are named `*.deep.*`: a few seconds in `npm test`, all of it
 * in `npm run test:deep`.
 */
type Words = Readonly<Record<string, string | undefined>>

/** In Node the process says it, in a browser what Vite hands on of it. */
const said: Words = {
  ...(import.meta as unknown as { readonly env?: Words }).env,
  ...(globalThis as { readonly process?: { readonly env?: Words } }).process?.env,
}

/** `npm run test:deep` asks for the full size. */
export const isDeep = said.DESKSIDE_DEEP === '1'

/** How much of it: `short` in `npm test`, `full` in `npm run test:deep`. */
export function deepSize(short: number, full: number): number {
  return isDeep ? full : short
}

/** The seeds 1 … n; with `DESKSIDE_SEED=17`, that one alone. */
export function deepSeeds(short: number, full: number): readonly number[] {
  const one = Number(said.DESKSIDE_SEED)
  if (said.DESKSIDE_SEED && Number.isInteger(one)) return [one]
  return Array.from({ length: deepSize(short, full) }, (_, index) => index + 1)
}

/** Runs one seed; what it throws says how to run that seed again. */
export async function withSeed<T>(seed: number, body: () => T | Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (cause) {
    const about = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`DESKSIDE_SEED=${seed} runs this again: ${about}`, { cause })
  }
}
