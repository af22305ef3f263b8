const ID = /(?<![\w-])[A-EX]\d{1,2}(?![\w-])/g
export const MOST_IDS = 2

/** Ids of requirements that a title names, each once. */
export function idsOf(title, requirements) {
  return [...new Set(title.match(ID) ?? [])].filter((id) => Object.hasOwn(requirements, id))
}

/**
 * What is wrong with the tests as proofs: an id without one, an exception that has one by now, a
 * title that claims too much. `tests` are `{ file, title }`.
 */
export function missionFaults({ tests, requirements, exceptions }) {
  const proven = provenBy(tests, requirements)
  const faults = []
  for (const id of Object.keys(requirements)) {
    const has = proven.has(id)
    const excused = Object.hasOwn(exceptions, id)
    if (!has && !excused) faults.push(`${id} has no test: ${requirements[id]}`)
    if (has && excused) faults.push(`${id} has a test: take it from the exceptions`)
  }
  for (const { file, title } of tests) {
    const ids = idsOf(title, requirements)
    if (ids.length > MOST_IDS) faults.push(`${file}: more than ${MOST_IDS} ids: «${title}»`)
  }
  return faults
}

/** The page: a chapter a desk, a row an id, and under each chapter the tests by id. */
export function missionPage({ tests, requirements, exceptions, chapters }) {
  const proven = provenBy(tests, requirements)
  const parts = Object.entries(chapters).map(([letter, heading]) => {
    const ids = Object.keys(requirements).filter((id) => id.startsWith(letter))
    const rows = ids.map((id) => row(id, requirements[id], proven.get(id), exceptions[id]))
    const lists = ids.filter((id) => proven.has(id)).map((id) => list(id, proven.get(id)))
    return `## ${heading}\n\n| id | requirement | tests |\n| --- | --- | --- |\n${rows.join('\n')}\n\n${lists.join('\n')}`
  })
  return `# What Deskside must do, and the tests that prove it

Written by \`node tools/mission.mjs\` from the titles of the tests; \`npm test\` compares. A title names at
most two ids. For the ids of the desks \`npm run test:without\` takes each one’s configuration away and
sees its tests turn red.

${parts.join('\n')}`
}

function provenBy(tests, requirements) {
  const proven = new Map()
  for (const test of tests) {
    for (const id of idsOf(test.title, requirements)) {
      proven.set(id, [...(proven.get(id) ?? []), test])
    }
  }
  return proven
}

function row(id, requirement, tests = [], exception) {
  if (tests.length === 0) return `| ${id} | ${requirement} | none. ${exception} |`
  const kinds = tests.map(({ file }) => kindOf(file))
  const counts = KINDS.map((kind) => [kind, kinds.filter((other) => other === kind).length])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
  return `| [${id}](#${id.toLowerCase()}) | ${requirement} | ${counts.join(', ')} |`
}

const KINDS = ['unit', 'browser', 'end to end']

function kindOf(file) {
  if (file.endsWith('.e2e.ts')) return 'end to end'
  return /\.browser\.tsx?$/.test(file) ? 'browser' : 'unit'
}

function list(id, tests) {
  const items = tests.map(({ file, title }) => `- [${asText(title)}](../${file})`)
  return `<details id="${id.toLowerCase()}"><summary>${id}</summary>\n\n${items.join('\n')}\n\n</details>\n`
}

/** A title is text, whatever Markdown or HTML it holds. */
function asText(title) {
  return title.replace(/[\\`*_[\]<>|]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
