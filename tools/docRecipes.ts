import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blocksOf } from './guideBlocks.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A file that a page of the docs shows: its first line says the name. */
export type Recipe = { readonly name: string; readonly text: string }

/** The files of a page, as readers would copy them. */
export function recipesOf(page: string): readonly Recipe[] {
  const text = readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8')
  return blocksOf(text).filter(({ name }) => name.endsWith('.ts'))
}

/** Writes files into a folder of their own within the repository, where packages are found. */
export async function writeRecipes(folder: string, recipes: readonly Recipe[]): Promise<string> {
  const at = join(root, '.cache', 'recipes', folder)
  await rm(at, { recursive: true, force: true })
  for (const { name, text } of recipes) {
    await mkdir(dirname(join(at, name)), { recursive: true })
    await writeFile(join(at, name), text)
  }
  return at
}
