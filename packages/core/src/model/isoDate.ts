/** Is it a day of the calendar, as `YYYY-MM-DD`? */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = Date.parse(value)
  // `2026-02-30` is read as the second of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}
