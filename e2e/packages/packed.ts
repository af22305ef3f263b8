import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One package as npm would publish it. */
export type Tarball = {
  readonly name: string
  readonly version: string
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

/** What stands ready before the first test. */
export type Packed = {
  /** Where the tarballs lie. */
  readonly folder: string
  readonly tarballs: readonly Tarball[]
  /** A project that has them all installed, and what they ask for as peers. */
  readonly installed: string
  readonly secret: string
  /** The mock server, run by its own command in that project. */
  readonly endpoint: string
  /** For Maya of the demo. */
  readonly token: string
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const home = join(root, '.cache/packages')
export const packedFile = join(home, 'packed.json')

export function readPacked(): Packed {
  return JSON.parse(readFileSync(packedFile, 'utf8'))
}

/** Paths of tarballs, for `npm install`. */
export function tarballsOf({ folder, tarballs }: Packed, ...names: string[]): string[] {
  return tarballs
    .filter(({ name }) => names.includes(name.replace('@deskside/', '')))
    .map(({ filename }) => join(folder, filename))
}
