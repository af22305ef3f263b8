const NOTICED = new Set(['Killed', 'Timeout'])
const COUNTED = new Set([...NOTICED, 'Survived', 'NoCoverage'])

/** Score in percent, and the mutants that no test noticed. */
export function judge(mutants) {
  const counted = mutants.filter(({ status }) => COUNTED.has(status))
  const noticed = counted.filter(({ status }) => NOTICED.has(status)).length
  const score = counted.length === 0 ? 0 : (100 * noticed) / counted.length
  return {
    score,
    noticed,
    counted: counted.length,
    survivors: counted.filter(({ status }) => !NOTICED.has(status)),
  }
}

/** `outboxWorker.ts:41:7 ConditionalExpression survived: false` */
export function nameMutant({ fileName, location, mutatorName, replacement, status }) {
  const file = fileName.replaceAll('\\', '/').split('/src/').at(-1)
  const { line, column } = location.start
  const what = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 70)
  const how = status === 'NoCoverage' ? 'not covered' : 'survived'
  return `${file}:${line}:${column} ${mutatorName} ${how}: ${what}`
}
