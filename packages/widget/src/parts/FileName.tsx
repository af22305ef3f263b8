/** No letter that leans on its neighbours, as Arabic ones do, and none in two parts. */
const TAIL = /[ -~\u0400-\u04ff]{0,10}$/

/** Reads from right to left: what stands after its last such letter is one piece, or it would be torn. */
const FROM_RIGHT = /^\P{L}*[\u0590-\u08ff]/u
const TAIL_AT_LEFT = /(?<=[\u0590-\u08ff])[^\u0590-\u08ff]{0,24}$/

/** A name that may be too long loses its middle: the end says what kind of file it is. */
export function FileName({ name }: { readonly name: string }) {
  const cut = name.search(FROM_RIGHT.test(name) ? TAIL_AT_LEFT : TAIL)
  if (name.length < 25 || cut < 0) {
    return (
      <span class="file-name clip" title={name}>
        {name}
      </span>
    )
  }
  return (
    <span class="file-name halves" title={name} dir="auto">
      <span class="hidden">{name}</span>
      <span class="clip" aria-hidden="true">
        {name.slice(0, cut)}
      </span>
      <span aria-hidden="true">{name.slice(cut)}</span>
    </span>
  )
}
