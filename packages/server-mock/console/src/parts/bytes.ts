const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** `1.4 MB`; steps of 1000, as files are sold. */
export function toByteWords(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`
}
