import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/**
 * The files of a tarball as a stranger would have them.
 *
 * @param {string} file
 * @returns {{ bytes: Buffer, manifest: any, files: { path: string, text: string }[] }}
 */
export function readTarball(file) {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-tarball-'))
  try {
    execFileSync('tar', ['-xzf', file, '-C', folder])
    const home = join(folder, 'package')
    const files = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(home, path), text: readFileSync(path, 'utf8') }))
    const manifest = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '{}')
    return { bytes: readFileSync(file), manifest, files }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
