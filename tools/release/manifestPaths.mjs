import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/** The manifests of all workspaces: `packages/core/package.json`. */
export function manifestPaths() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return workspaces
    .flatMap((one) =>
      one.endsWith('/*')
        ? readdirSync(join(root, one.slice(0, -2))).map((name) => `${one.slice(0, -1)}${name}`)
        : one,
    )
    .map((folder) => `${folder}/package.json`)
    .filter((path) => existsSync(join(root, path)))
}
