const TAIL = 10

/** A name that may be too long loses its middle: the end says what kind of file it is. */
export function FileName({ name }: { readonly name: string }) {
  if (name.length < 25) {
    return (
      <span class="file-name clip" title={name}>
        {name}
      </span>
    )
  }
  return (
    <span class="file-name halves" title={name}>
      <span class="hidden">{name}</span>
      <span class="clip" aria-hidden="true">
        {name.slice(0, -TAIL)}
      </span>
      <span aria-hidden="true">{name.slice(-TAIL)}</span>
    </span>
  )
}
