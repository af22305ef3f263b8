/** A round mark; the letters are shown by the style sheet and belong to no name. */
export function Initials({
  name,
  isAgent = false,
}: {
  readonly name: string
  readonly isAgent?: boolean
}) {
  const letters = name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()
  return (
    <span
      class={isAgent ? 'initials initials-agent' : 'initials'}
      data-letters={letters}
      aria-hidden="true"
    />
  )
}
