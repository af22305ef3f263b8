/** A moment as a format writes it; a dash for one that cannot be read: another server may say anything. */
export function written(format: Intl.DateTimeFormat, at: string | number): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '–' : format.format(date)
}
