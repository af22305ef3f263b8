import { expect, test } from '@playwright/test'
import { runIn } from './freshProject.js'
import { readPacked } from './packed.js'

const packed = readPacked()
const run = (command: string, ...args: string[]) => runIn(packed.installed, command, args)

type Imported = {
  readonly browser: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly names: string[]
    readonly leaves: string[]
  }[]
}

test('every entry of every package is imported in plain Node, where there is no window, and leaves no global', async () => {
  const { browser, rows }: Imported = JSON.parse(await run('node', 'importAll.mjs'))
  expect(browser).toEqual([])
  expect(rows.length).toBeGreaterThanOrEqual(29)
  expect(rows.filter(({ names }) => names.length === 0)).toEqual([])
  expect(rows.filter(({ leaves }) => leaves.length > 0)).toEqual([])
  const ids = rows.map(({ id }) => id)
  for (const name of ['react', 'vue', 'svelte']) {
    expect(ids).toEqual(
      expect.arrayContaining([`@deskside/core/${name}`, `@deskside/widget/${name}`]),
    )
  }
})

test('X13 a program of Node agrees with the packed types and files a ticket at the packed mock server', async () => {
  await run('npx', 'tsc', '-p', '.')
  expect(await run('node', 'out/client.js', packed.endpoint, packed.secret)).toBe(
    'From Node, function\n',
  )
})

test('the packed commands say what they take', async () => {
  expect(await run('npx', 'deskside-relay', '--help')).toContain('deskside-relay')
  expect(await run('npx', 'deskside-mock', '--help')).toContain('--token-for')
})
