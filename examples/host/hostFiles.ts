import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type HostFile = { readonly type: string; readonly bytes: Buffer; readonly hashed: boolean }

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Everything that the build of the host page made, by address. Read once: a demo is small. */
export function readHostFiles(folder: string): ReadonlyMap<string, HostFile> {
  const files = new Map<string, HostFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, {
      type: TYPES[extname(entry.name)] ?? 'application/octet-stream',
      bytes: readFileSync(path),
      hashed: address.startsWith('/assets/'),
    })
  }
  return files
}
