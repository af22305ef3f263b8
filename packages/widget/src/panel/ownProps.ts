import { options, type VNode } from 'preact'

type Props = Record<string, unknown>

/**
 * Keeps what a page has put on the prototype of all objects out of our components. Preact reads
 * properties by `for … in`: a `dangerouslySetInnerHTML` that everything inherits empties the tree,
 * a method `each` becomes a property of every element. Costs nothing on pages that pollute nothing.
 *
 * @returns names of values that everything inherits: wherever an object is read they cannot be told
 *   from our own, and what is drawn may be wrong
 */
export function keepPropsOwn(): readonly string[] {
  const inherited: string[] = []
  for (const name in {}) inherited.push(name)
  if (inherited.length > 0) guard()
  return inherited.filter((name) => typeof everything()[name] !== 'function')
}

type Guard = NonNullable<typeof options.vnode> & { readonly keepsPropsOwn?: true }

/** Once for all panels: the copy of Preact is ours. */
function guard(): void {
  const before: Guard | undefined = options.vnode
  if (before && Object.hasOwn(before, 'keepsPropsOwn')) return
  const now = (vnode: VNode) => {
    disinherit(vnode)
    before?.(vnode)
  }
  options.vnode = Object.assign(now, { keepsPropsOwn: true })
}

const everything = () => Object.prototype as Props

function disinherit(vnode: VNode): void {
  const props = vnode.props as Props | string | null
  // A text has its characters there.
  if (typeof props !== 'object' || props === null) return
  const own: Props = Object.create(null)
  for (const name of Object.keys(props)) {
    // Preact itself copies what is inherited, where it takes `ref` out.
    if (!(name in everything()) || props[name] !== everything()[name]) own[name] = props[name]
  }
  vnode.props = own as typeof vnode.props
}
