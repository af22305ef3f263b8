/**
 * What Playwright's report says of projects that are named `without-` and an id: an id passes when a test of it
 * failed, and fails when all of them passed although its configuration was gone, or when it has none.
 */
export function countRed({ suites }, ids) {
  const tests = suites.flatMap(testsOf)
  const missing = []
  for (const id of ids) {
    const own = tests.filter(({ projectName }) => projectName === `without-${id}`)
    if (own.length === 0) missing.push(`${id}: no end-to-end test has it in its title`)
    else if (own.every(({ status }) => status === 'expected')) {
      missing.push(`${id}: its ${own.length} test(s) stay green without it`)
    }
  }
  // What is wanted here is what a runner calls a failure.
  return { passed: ids.length - missing.length, failed: missing.length, missing, expectsRed: true }
}

function testsOf({ suites = [], specs = [] }) {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsOf)]
}
