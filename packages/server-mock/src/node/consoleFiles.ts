import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Beside the built entries, beside their chunks, or seen from the sources. */
const FOLDERS = ['./console/', '../console/', '../../dist/console/']

/** Serves the built page of the agent console; `path` is what follows `/agent/`. */
export async function answerConsole(
  path: string,
  folders: readonly string[] = FOLDERS.map((folder) =>
    fileURLToPath(new URL(folder, import.meta.url)),
  ),
): Promise<Response> {
  const name = normalize(path === '' ? 'index.html' : path)
  const climbs = name.startsWith('..') || name.includes('\0')
  for (const folder of climbs ? [] : folders) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes === undefined) continue
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    const headers = { 'Content-Type': type, 'Content-Security-Policy': POLICY }
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'Cache-Control': 'no-cache' },
    })
  }
  const text = path === '' ? 'The agent console is not built yet: npm run build\n' : 'Not found\n'
  return new Response(text, { status: 404, headers: { 'Content-Type': 'text/plain' } })
}
