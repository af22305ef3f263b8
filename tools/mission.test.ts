import { expect, it } from 'vitest'
import { idsOf, missionFaults, missionPage } from './mission/missionPage.mjs'
import { readTitles } from './mission/readTitles.mjs'
import { exceptions, requirements as real } from './mission/requirements.mjs'

const requirements = { A1: 'An entry', B2: 'A limit', X4: 'A picture' }
const proof = (title: string, file = 'a.test.ts') => ({ file, title })

it('titles are those of tests that run, whatever their form', () => {
  const source = `
    it('plain', () => {})
    test.concurrent("with \\"quotes\\"", () => {})
    it.each([1])(\`with \${value} inside\`, () => {})
    it.skip('left out', () => {})
    test.fixme('broken', () => {})
    test.use({ locale: 'ru' })
    // it('in a comment', () => {})
    const text = "it('in a text')"
  `
  expect(readTitles(source)).toEqual(['plain', 'with "quotes"', 'with … inside'])
})

it('ids are whole words that the list of requirements knows, each once', () => {
  expect(idsOf('B2 A1 a limit, and A1 again', requirements)).toEqual(['B2', 'A1'])
  expect(idsOf('A10 AA1 T-A1 A1x B3', requirements)).toEqual([])
})

it('an id without a test is a fault, and so is an exception that has one', () => {
  const tests = [proof('A1 opens'), proof('X4 is drawn')]
  expect(missionFaults({ tests, requirements, exceptions: { X4: 'Not built.' } })).toEqual([
    'B2 has no test: A limit',
    'X4 has a test: take it from the exceptions',
  ])
  const all = [proof('A1 opens'), proof('B2 is limited')]
  expect(missionFaults({ tests: all, requirements, exceptions: { X4: 'Not built.' } })).toEqual([])
})

it('a title that claims three ids is a fault that names its file', () => {
  const faults = missionFaults({
    tests: [proof('A1 B2 X4 all at once', 'b.e2e.ts')],
    requirements,
    exceptions: {},
  })
  expect(faults).toEqual(['b.e2e.ts: more than 2 ids: «A1 B2 X4 all at once»'])
})

it('the page counts tests by kind, and a title cannot break its table or its markup', () => {
  const page = missionPage({
    tests: [proof('A1 a | b <script>', 'x/y.browser.ts'), proof('A1 B2 c', 'z.e2e.ts')],
    requirements,
    exceptions: { X4: 'Not built.' },
    chapters: { A: 'A. First', B: 'B. Second', X: 'X. All' },
  })
  expect(page).toContain('| [A1](#a1) | An entry | 1 browser, 1 end to end |')
  expect(page).toContain('- [A1 a &#124; b &#60;script&#62;](../x/y.browser.ts)')
  expect(page).toContain('| X4 | A picture | none. Not built. |')
})

it('the only requirements without a test are screenshots and diagnostics', () => {
  expect(Object.keys(exceptions)).toEqual(['X4', 'X5'])
  expect(Object.keys(real)).toHaveLength(78)
})
