import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTarballs } from '../../tools/packTarballs.mjs'
import { createProject, startIn } from './freshProject.js'
import { home, type Packed, packedFile, tarballsOf } from './packed.js'

const SECRET = 'packed-'.repeat(6)

/** Packs all, installs all, and starts the packed mock server. Returns the way out. */
export default async function packAll(): Promise<() => void> {
  mkdirSync(home, { recursive: true })
  const folder = join(home, 'tarballs')
  const tarballs = await packTarballs(folder)
  const packed = { folder, tarballs, installed: '', secret: SECRET, endpoint: '', token: '' }
  const all = tarballsOf(packed, 'core', 'relay', 'server-mock', 'widget')
  const project = await createProject('node', [
    ...all,
    'react',
    'vue',
    'msw',
    'typescript',
    '@types/node',
  ])
  const mock = await startIn(
    project.folder,
    'npx',
    ['deskside-mock', '--port', '0', '--seed', 'demo', '--secret', SECRET, '--token-for', 'maya'],
    /Token +eyJ[\w-]+\.[\w-]+\.[\w-]+\n/,
  )
  const endpoint = /http:\/\/[\d.a-z]+:\d+/.exec(mock.output)?.[0] ?? ''
  const token = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(mock.output)?.[0] ?? ''
  const ready: Packed = { ...packed, installed: project.folder, endpoint, token }
  writeFileSync(packedFile, JSON.stringify(ready))
  return () => {
    mock.stop()
    rmSync(project.folder, { recursive: true, force: true })
  }
}
