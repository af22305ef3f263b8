import { ConfigError } from '../ConfigError.js'

export type LoadedFunction = {
  /** What the module exports it as. */
  readonly name: string
  /** Where the file names the module. */
  readonly pointer: string
}

/** Loads a function from a module of the host's. Rejects with a `ConfigError` that says what lacks. */
export async function loadFunction<F>(module: URL, { name, pointer }: LoadedFunction): Promise<F> {
  let found: Readonly<Record<string, unknown>>
  try {
    found = await import(/* @vite-ignore */ module.href)
  } catch (error) {
    const message = `It does not load: ${error instanceof Error ? error.message : String(error)}`
    throw new ConfigError([{ pointer, code: 'not_loaded', message }])
  }
  if (typeof found[name] === 'function') return found[name] as F
  const message = `It exports no function ${name}.`
  throw new ConfigError([{ pointer, code: 'not_exported', message }])
}
