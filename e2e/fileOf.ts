import { readFileSync } from 'node:fs'

const manifest = new URL('../packages/widget/dist/cdn/integrity.json', import.meta.url)

/** What the built script tag calls the file of one chunk: names are hashes, the manifest knows whose. */
export function fileOf(chunk: string): string {
  const files: Record<string, { readonly name: string }> = JSON.parse(
    readFileSync(manifest, 'utf8'),
  )
  const [file] = Object.entries(files).find(([, { name }]) => name === chunk) ?? []
  if (file === undefined) throw new Error(`the build has no chunk «${chunk}»`)
  return file
}
