// The files of each package, pinned: what joins or leaves them is seen in review.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { fileListOf } from './tarballProblems.mjs'

const FILE = join(root, 'docs/packed-files.json')

/** Folders to names, which is shorter than paths. */
function grouped(paths) {
  const folders = {}
  for (const path of paths) {
    const at = path.lastIndexOf('/')
    const folder = path.slice(0, Math.max(at, 0)) || '.'
    folders[folder] = [...(folders[folder] ?? []), path.slice(at + 1)]
  }
  return folders
}

function read() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}
}

/**
 * @param {string} name of the package
 * @param {{ path: string }[]} files
 * @returns {string[]}
 */
export function pinnedProblems(name, files) {
  const pinned = Object.entries(read()[name] ?? {}).flatMap(([folder, names]) =>
    names.map((one) => (folder === '.' ? one : `${folder}/${one}`)),
  )
  const packed = fileListOf(files)
  return [
    ...packed.filter((path) => !pinned.includes(path)).map((path) => `new: ${path}`),
    ...pinned.filter((path) => !packed.includes(path)).map((path) => `gone: ${path}`),
  ]
}

/** Writes the list anew, of all packages. */
export function pin(packages) {
  const rows = packages.map(({ name, files }) => [name, grouped(fileListOf(files))])
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(rows), null, 1)}\n`)
}
