import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { PACKAGES } from '../packTarballs.mjs'
import { workflowProblems } from './workflowProblems.mjs'

const folder = new URL('../../.github/workflows/', import.meta.url)
const text = readFileSync(new URL('publish.yml', folder), 'utf8')
const docs = readFileSync(new URL('../../docs/releasing.md', import.meta.url), 'utf8')

const problemsOf = (changed: string) => workflowProblems(parse(changed), changed)

test('T-SC4 the publish workflow has an identity and provenance, no token, and nothing that moves under it', () => {
  expect(readdirSync(folder)).toEqual(['publish.yml'])
  expect(problemsOf(text)).toEqual([])
})

test('T-SC4 each way to make the publish workflow unsafe is named', () => {
  const bad: readonly (readonly [from: string, to: string, says: RegExp])[] = [
    ['permissions: {}\n', 'permissions: write-all\n', /none by default/],
    ['    tags: ["v*.*.*"]', '    branches: [main]', /begins with a tag/],
    ['  push:\n', '  pull_request_target:\n  push:\n', /begins with a tag/],
    ['      id-token: write\n', '', /without an identity/],
    ['    environment: npm\n', '', /without an environment/],
    ['    needs: test\n', '', /before anything was tested/],
    ['    timeout-minutes: 15\n', '', /no time limit/],
    ['      contents: read\n', '      contents: write\n', /permissions/],
    ['--provenance ', '', /without --provenance/],
    [' -- --tag "$GITHUB_REF_NAME"', '', /release:check/],
    ['npm ci --ignore-scripts', 'npm ci', /runs scripts/],
    ['npm ci --ignore-scripts', 'npm install --ignore-scripts', /no lockfile/],
    ['persist-credentials: false', 'persist-credentials: true', /credentials/],
    ['"$GITHUB_REF_NAME"', '"$' + '{{ github.ref_name }}"', /words of others/],
    ['@08c6903cd8c0fde910a37f88322edcfb5dd907a8', '@v5', /not pinned/],
    ['registry-url:', 'cache: npm\n          registry-url:', /a cache/],
    ['- run: npm run build', '- run: npm run build\n        env: { NPM_TOKEN: any }', /a secret/],
    ['npm publish', 'npm pack', /nothing is published/],
  ]
  for (const [from, to, says] of bad) {
    expect(text, from).toContain(from)
    expect(problemsOf(text.replace(from, to)).join('\n'), to).toMatch(says)
  }
})

test('T-SC4 the workflow publishes every package, and its page says how npm is told to trust it', () => {
  for (const name of PACKAGES) expect(text).toContain(`--workspace=packages/${name}`)
  for (const word of ['publish.yml', 'environment', 'trusted publish', 'provenance']) {
    expect(docs.toLowerCase()).toContain(word)
  }
})
