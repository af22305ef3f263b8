const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** `23.8 MB`; in steps of 1024, as the widget says it to the customer. */
export function toByteWords(bytes: number): string {
  const step = Math.min(3, Math.max(0, Math.floor(Math.log2(bytes || 1) / 10)))
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: STEPS[step] ?? 'byte',
    unitDisplay: step ? 'short' : 'long',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1024 ** step)
}
