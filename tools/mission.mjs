// docs/mission.md from the titles of the tests: `node tools/mission.mjs` writes it, `--check` compares.
// Both fail when a requirement has no test and is not one of the exceptions.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { missionFaults, missionPage } from './mission/missionPage.mjs'
import { readTitles } from './mission/readTitles.mjs'
import { chapters, exceptions, requirements } from './mission/requirements.mjs'
import { root, stop } from './steps.mjs'

const PAGE = 'docs/mission.md'
const patterns = ['*.test.ts', '*.test.tsx', '*.browser.ts', '*.browser.tsx', '*.e2e.ts']

// Files that are there and not ignored: what is not committed yet counts as well.
const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns],
  { cwd: root, encoding: 'utf8' },
)
const files = [...new Set(listed.trim().split('\n'))].sort()
const tests = files.flatMap((file) => {
  const source = read(file)
  return readTitles(source, file).map((title) => ({ file, title }))
})

const faults = missionFaults({ tests, requirements, exceptions })
if (faults.length > 0) stop(`docs/mission.md cannot be written:\n  ${faults.join('\n  ')}`)
const page = missionPage({ tests, requirements, exceptions, chapters })
if (!process.argv.includes('--check')) {
  writeFileSync(join(root, PAGE), page)
  process.stdout.write(`Wrote ${PAGE}\n`)
} else if (read(PAGE) !== page) {
  stop(`${PAGE} is not what the tests say. Run: node tools/mission.mjs`)
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    // Deleted and not yet committed.
    return ''
  }
}
