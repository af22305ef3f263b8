/** No letter that leans on its neighbours, as Arabic ones do, and none in two parts. */
const TAIL = /[ -~\u0400-\u04ff]{0,10}$/

/** A name that may be too long loses its middle: the end says what kind of file it is. */
export function FileName({ name }: { readonly name: string }) {
  if (name.length < 25) {
    return (
      <span class="file-name clip" title={name}>
        {name}
      </span>
    )
  }
  const cut = name.search(TAIL)
  return (
    <span class="file-name halves" title={name}>
      <span class="hidden">{name}</span>
      <span class="clip" aria-hidden="true" dir="auto">
        {name.slice(0, cut)}
      </span>
      <span aria-hidden="true">{name.slice(cut)}</span>
    </span>
  )
}
