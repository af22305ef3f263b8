import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerConsole } from './consoleFiles.js'

let dir = ''
const folders = () => [join(dir, 'missing'), join(dir, 'console')]

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'deskside-console-'))
  await mkdir(join(dir, 'console', 'assets'), { recursive: true })
  await writeFile(join(dir, 'console', 'index.html'), '<!doctype html>')
  await writeFile(join(dir, 'console', 'assets', 'a.js'), 'export {}')
  await writeFile(join(dir, 'secret.txt'), 'secret')
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('X12: the page and its files come with their types and a strict policy', async () => {
  const page = await answerConsole('', folders())
  expect(await page.text()).toBe('<!doctype html>')
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; script-src 'self'/,
  )
  expect(page.headers.get('Content-Security-Policy')).not.toContain('unsafe')
  const script = await answerConsole('assets/a.js', folders())
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
})

test('nothing outside of its folder is served', async () => {
  for (const path of [
    '../secret.txt',
    'assets/../../secret.txt',
    '/etc/hostname',
    'a\0.js',
    'no.js',
  ]) {
    const answer = await answerConsole(path, folders())
    expect([path, answer.status]).toEqual([path, 404])
    expect(await answer.text()).not.toContain('secret')
  }
})

test('where it is not built yet, the answer says so', async () => {
  const answer = await answerConsole('', [join(dir, 'missing')])
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringContaining('npm run build'),
  ])
})
