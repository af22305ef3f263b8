// What is added up for each row of the budgets, and how README shows it.

/** Files that a `<script src="deskside.js">` page loads for each thing that a person may do. */
export function weigh(manifest, sizeOf) {
  const file = (name) => {
    const found = Object.keys(manifest).find((key) => manifest[key].name === name)
    if (!found) throw new Error(`The build has no chunk «${name}»`)
    return found
  }
  const withImports = (start, seen = new Set()) => {
    if (seen.has(start)) return seen
    seen.add(start)
    for (const next of manifest[start].imports) withImports(next, seen)
    return seen
  }
  const sum = (files) => [...files].reduce((total, one) => total + sizeOf(one), 0)
  const beyond = (name, loaded) =>
    sum([...withImports(file(name))].filter((one) => !loaded.has(one)))

  const launcher = withImports(file('deskside'))
  // What reads the desk comes while the desk is asked: a form without it is not yet the desk's.
  const firstOpen = new Set([
    ...launcher,
    ...withImports(file('panel')),
    ...withImports(file('readDesk')),
  ])
  // The panel asks for it as it loads, whatever is shown: it is there before any later screen.
  const withPanel = new Set([...firstOpen, ...withImports(file('aroundTheForm'))])
  const languages = Object.keys(manifest).filter((key) =>
    /^[a-z]{2}(-[A-Z]{2})?$/.test(manifest[key].name),
  )
  const laterOf = (key) => manifest[key].dynamicImports ?? []
  const inLanguages = new Set([...languages, ...languages.flatMap(laterOf)])
  const whole = Object.keys(manifest).filter(
    (key) => !inLanguages.has(key) && manifest[key].name !== 'deskside.all',
  )
  /** What a language has loaded by the time its later words come. */
  const withLanguage = (key) => new Set([...withPanel, ...withImports(key)])
  return {
    launcher: sum(launcher),
    firstOpen: sum(firstOpen),
    whole: sum(whole),
    badge: beyond('badge', launcher),
    list: beyond('TicketList', withPanel),
    thread: beyond('Ticket', withPanel),
    articles: beyond('articleParts', withPanel),
    tus: beyond('tus', withPanel),
    language: Math.max(...languages.map((key) => beyond(manifest[key].name, firstOpen))),
    languageLater: Math.max(
      0,
      ...languages.flatMap((key) =>
        laterOf(key).map((later) =>
          sum([...withImports(later)].filter((one) => !withLanguage(key).has(one))),
        ),
      ),
    ),
  }
}

/** Thousands of bytes, to one place. */
export function toKilobytes(bytes) {
  return Math.round(bytes / 100) / 10
}

/**
 * What is too large. A row with a `ceiling` is known to be over its budget (decision 11): it may
 * only shrink, and loses its ceiling as soon as it is within the budget.
 */
export function overBudget(rows) {
  return rows.flatMap(({ label, bytes, budget, ceiling }) => {
    if (ceiling !== undefined && bytes <= budget * 1_000) {
      return [`${label}: is within its budget of ${budget} kB now; take its ceiling away.`]
    }
    const limit = ceiling ?? budget
    if (bytes <= limit * 1_000) return []
    const name = ceiling === undefined ? 'budget' : 'ceiling'
    return [`${label}: ${bytes} bytes are over its ${name} of ${limit} kB.`]
  })
}

export function tableOf(rows) {
  const lines = rows.map(
    ({ label, size, budget }) => `| ${label} | ${size.toFixed(1)} | ${budget} |`,
  )
  return ['| What | kB | budget |', '| --- | --: | --: |', ...lines].join('\n')
}

/** What stands before a table in a page, the table, and what stands after it. */
export function readTable(page, mark = 'sizes') {
  const parts = new RegExp(
    `^([\\s\\S]*<!-- ${mark} -->)([\\s\\S]*)(<!-- /${mark} -->[\\s\\S]*)$`,
  ).exec(page)
  if (!parts) throw new Error(`README has no place for it: <!-- ${mark} --> … <!-- /${mark} -->`)
  return parts.slice(1)
}
