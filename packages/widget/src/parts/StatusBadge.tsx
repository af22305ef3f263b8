export type StatusTone = 'info' | 'progress' | 'attention' | 'success' | 'neutral' | 'danger'

export type StatusBadgeProps = { readonly tone: StatusTone; readonly children: string }

/** A state in a word; the colour only repeats it. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  return (
    <span class={`badge tone-${tone}`} part="badge">
      {children}
    </span>
  )
}
