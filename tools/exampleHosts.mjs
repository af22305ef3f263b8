import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

/** Names of the examples that are host apps: folders of `examples` with a `host.ts`. */
export function exampleHosts() {
  const folder = join(root, 'examples')
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'host.ts')))
}
