export type SkeletonProps = {
  readonly lines?: number
  /** What a screen reader hears meanwhile. */
  readonly label: string
}

/** Where something will stand in a moment. Shows up late, so that quick answers do not flash. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {[...Array(lines).keys()].map((index) => (
        <div key={index} class="skeleton-row" />
      ))}
    </div>
  )
}
