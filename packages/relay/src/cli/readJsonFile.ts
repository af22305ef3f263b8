import { readFile } from 'node:fs/promises'
import { ConfigError } from './ConfigError.js'

/** @param pointer where the file is named, if in a file */
export async function readJsonFile(file: URL, pointer = ''): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = error instanceof SyntaxError ? 'not_json' : 'unreadable'
    throw new ConfigError([{ pointer, code, message }])
  }
}
