/** A block of lines: what, value, unit, and what it may be at most. */
export function tableOf(name, rows) {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const lines = rows.map(({ what, value, unit, most, least }) => {
    const top = most === undefined ? '' : `  of ${most}${value > most ? '  OVER' : ''}`
    const floor = least === undefined ? '' : `  at least ${least}${value < least ? '  UNDER' : ''}`
    return `  ${what.padEnd(width)}  ${shown(value).padStart(9)} ${unit}${top}${floor}`
  })
  return [name, ...lines].join('\n')
}

function shown(value) {
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
