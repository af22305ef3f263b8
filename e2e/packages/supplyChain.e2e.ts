import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { manifestPaths } from '../../tools/release/manifestPaths.mjs'
import { freshFolder, runIn } from './freshProject.js'
import { readPacked, root } from './packed.js'

type Entry = {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly integrity?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

type Lock = { readonly packages: Readonly<Record<string, Entry>> }

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const packed = readPacked()
const lock: Lock = readJson(join(root, 'package-lock.json'))

/** Everything that an installed package brings along, by the lockfile of who installed it. */
function broughtBy(name: string, { packages }: Lock): readonly string[] {
  const found = new Set<string>()
  const visit = (one: string) => {
    for (const next of Object.keys(packages[`node_modules/${one}`]?.dependencies ?? {})) {
      if (found.has(next)) continue
      found.add(next)
      visit(next)
    }
  }
  visit(name)
  return [...found].sort()
}

test('T-SC1 installing the core brings ky, idb-keyval and valibot, the widget brings the core, and nothing more comes or runs', () => {
  const installed: Lock = readJson(join(packed.installed, 'node_modules/.package-lock.json'))
  const three = ['idb-keyval', 'ky', 'valibot']
  expect(broughtBy('@deskside/core', installed)).toEqual(three)
  expect(broughtBy('@deskside/widget', installed)).toEqual(['@deskside/core', ...three])
  for (const name of ['@deskside/core', '@deskside/widget', ...three]) {
    const entry = installed.packages[`node_modules/${name}`]
    expect([name, entry?.hasInstallScript ?? false]).toEqual([name, false])
    const { scripts = {} } = readJson(join(packed.installed, 'node_modules', name, 'package.json'))
    expect(Object.keys(scripts).filter((one) => /^(?:pre|post)?install$/.test(one))).toEqual([])
  }
})

test('T-SC1 every package that we run or build with has its digest in the lockfile, and all that we publish depends on exact versions', () => {
  const bare = Object.entries(lock.packages).filter(
    ([path, entry]) =>
      path.includes('node_modules/') && !entry.link && !entry.integrity?.startsWith('sha512-'),
  )
  // The formatter's builds for other platforms than the one that wrote the lockfile: never published
  // with, never run where it is published.
  const isElsewhere = ([path, entry]: (typeof bare)[number]) =>
    path.startsWith('node_modules/@biomejs/cli-') && entry.dev && entry.optional
  expect(bare.filter((row) => !isElsewhere(row)).map(([path]) => path)).toEqual([])
  for (const path of manifestPaths().filter((one: string) => one.startsWith('packages/'))) {
    const { dependencies = {} } = readJson(join(root, path))
    const loose = Object.values<string>(dependencies).filter(
      (range) => !/^\d+\.\d+\.\d+$/.test(range),
    )
    expect([path, loose]).toEqual([path, []])
  }
})

test('T-SC1 the lockfile alone, without scripts, installs what it names', async () => {
  const folder = freshFolder('lock')
  for (const path of ['package.json', 'package-lock.json', ...manifestPaths()]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  // What runs in production: the tools of development are the same lockfile's, and take a minute.
  const how = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline']
  await runIn(folder, 'npm', ['ci', ...how])
  const installed: Lock = readJson(join(folder, 'node_modules/.package-lock.json'))
  const rows = Object.entries(installed.packages).filter(([, entry]) => !entry.link)
  expect(rows.length).toBeGreaterThan(10)
  for (const [path, { version, integrity }] of rows) {
    const named = lock.packages[path]
    expect([path, version, integrity]).toEqual([path, named?.version, named?.integrity])
  }
  expect(readJson(join(folder, 'package-lock.json'))).toEqual(lock)
  rmSync(folder, { recursive: true, force: true })
})
