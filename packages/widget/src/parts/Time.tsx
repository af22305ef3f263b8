export type TimeProps = {
  /** RFC 3339, or milliseconds since 1970. */
  readonly at: string | number
  /** `5 minutes ago` */
  readonly text: string
  /** `12 November 2026 at 14:05` */
  readonly title: string
}

export function Time({ at, text, title }: TimeProps) {
  const date = new Date(at)
  return (
    <time dateTime={Number.isNaN(date.getTime()) ? undefined : date.toISOString()} title={title}>
      {text}
    </time>
  )
}
