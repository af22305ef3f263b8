import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parsePatterns } from './dockerfile/parsePatterns.js'

// No container engine is here: what can be seen without one is looked at line by line.
const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const json = (path: string) => JSON.parse(read(path))

type Step = { readonly word: string; readonly rest: string }

const steps: readonly Step[] = read('packages/relay/Dockerfile')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [word = '', ...rest] = line.split(' ')
    return { word, rest: rest.join(' ') }
  })
const all = (word: string) => steps.filter((step) => step.word === word).map(({ rest }) => rest)
const one = (word: string) => JSON.parse(all(word)[0] ?? 'null') as readonly string[]
/** What comes after the last FROM. */
const shipped = steps.slice(steps.findLastIndex(({ word }) => word === 'FROM'))

test('the image is built from what the repository has, and every step is one of Docker’s', () => {
  const words = 'FROM WORKDIR COPY RUN ENV USER EXPOSE STOPSIGNAL HEALTHCHECK ENTRYPOINT CMD'
  for (const { word } of steps) expect(words.split(' ')).toContain(word)
  const ignored = parsePatterns(read('.dockerignore'))
  for (const rest of all('COPY').filter((text) => !text.startsWith('--from'))) {
    for (const source of rest.split(' ').slice(0, -1)) {
      expect(existsSync(join(root, source)), source).toBe(true)
      expect(ignored(source), source).toBe(false)
    }
  }
})

test('every workspace of the lockfile is copied before npm ci asks for it', () => {
  const copied = all('COPY').flatMap((rest) => rest.split(' '))
  for (const workspace of json('package.json').workspaces as readonly string[]) {
    expect(copied, workspace).toContain(workspace.split('/')[0])
  }
  const before = steps.slice(
    0,
    steps.findIndex(({ rest }) => rest.startsWith('npm ci')),
  )
  expect(before.filter(({ word }) => word === 'COPY')).toHaveLength(5)
})

test('modules, builds and the history stay outside', () => {
  const ignored = parsePatterns(read('.dockerignore'))
  for (const path of [
    'node_modules',
    'packages/relay/node_modules',
    'packages/core/dist',
    '.git',
  ]) {
    expect(ignored(path), path).toBe(true)
  }
})

test('scripts, packages and versions that it names are those of the project', () => {
  const runs = all('RUN').join('\n')
  const scripts = json('package.json').scripts
  for (const [, script = ''] of runs.matchAll(/npm run ([\w:]+)/g))
    expect(scripts).toHaveProperty(script)
  for (const [, folder = ''] of runs.matchAll(/-w (\S+)/g)) {
    expect(json(`${folder}/package.json`).name).toMatch(/^@deskside\//)
  }
  const pins = [...runs.matchAll(/(@[\w-]+\/[\w-]+)@([\d.]+)/g)]
  expect(pins).toHaveLength(2)
  const { devDependencies } = json('package.json')
  for (const [, name = '', version] of pins) expect(version, name).toBe(devDependencies[name])
})

test('what it starts is the command of the package, as somebody who is not root', () => {
  const { bin, name } = json('packages/relay/package.json')
  const [node, path] = one('ENTRYPOINT')
  expect([node, path]).toEqual(['node', join('/node_modules', name, bin['deskside-relay'])])
  expect(one('CMD')).toEqual(['--config', 'deskside.json'])
  const order = shipped.map(({ word }) => word)
  expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'))
  expect(all('USER')).toEqual(['node'])
  expect(all('STOPSIGNAL')).toEqual(['SIGTERM'])
})

test('it looks after the health of the port that it names', () => {
  const [port = ''] = all('EXPOSE')
  expect(port).toBe('8787')
  expect(all('HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${port}/healthz`)
})

test('no secret is in it', () => {
  expect(all('ENV')).toEqual(['NODE_ENV=production'])
  expect(steps.map(({ word }) => word)).not.toContain('ARG')
})
