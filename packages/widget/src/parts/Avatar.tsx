export type AvatarProps = {
  readonly name: string
  /** Only from the desk's own origin or as a blob: a strict `img-src` refuses others. */
  readonly imageUrl?: string | undefined
}

/** Initials, or the picture; says nothing, the name stands beside it. */
export function Avatar({ name, imageUrl }: AvatarProps) {
  return (
    <span class="avatar" aria-hidden="true">
      {imageUrl ? <img src={imageUrl} alt="" /> : initialsOf(name)}
    </span>
  )
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
