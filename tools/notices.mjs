// Whose code is bundled into what we publish, and under which licence: from the build itself.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The libraries whose code stands in these files of a build.
 *
 * @param {readonly { readonly type: string, readonly moduleIds?: readonly string[] }[]} files
 * @returns {{ name: string, version: string, license: string, text: string }[]}
 */
export function librariesOf(files) {
  const folders = files
    .flatMap((file) => file.moduleIds ?? [])
    .flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])
  return [...new Set(folders)].map(readLibrary).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** @param {string} folder */
function readLibrary(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  if (!license || !file) throw new Error(`${name} says no licence: it cannot be bundled`)
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() }
}

/**
 * The notices that go along with bundled code, as their licences ask.
 *
 * @param {ReturnType<typeof librariesOf>} libraries
 */
export function noticesOf(libraries) {
  const title = 'The files in this folder contain code of these libraries.\n'
  const rows = libraries.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`,
  )
  return [title, ...rows].join(`\n${'-'.repeat(80)}\n\n`)
}

/**
 * One line for a file that travels alone; the whole stands beside it.
 *
 * @param {ReturnType<typeof librariesOf>} libraries
 */
export function bannerOf(libraries) {
  const names = libraries.map(({ name, license }) => `${name} (${license})`).join(', ')
  return `/*! Deskside (MIT) with ${names}: see THIRD-PARTY-NOTICES.txt */\n`
}
