import { h, options, render, type VNode } from 'preact'

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
  render(h(disinheritNothing, null), document.createElement('div'))
}

/**
 * Preact takes one object for «no properties before» and, at its root, for «no context»: what it
 * seems to have would be taken away from every new element.
 */
function disinheritNothing(_: object, nothing?: object): null {
  if (nothing) Object.setPrototypeOf(nothing, null)
  return null
}

/**
 * Without an `is` of its own, Preact makes an element with its parent as the options: an `is` that
 * the parent inherits is refused. No element can be registered by a name without a hyphen, and what
 * cannot be enumerated does not become a property of the element.
 */
const NO_ELEMENT = 'none'

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
  if (typeof vnode.type === 'string' && 'is' in everything()) {
    Object.defineProperty(own, 'is', { value: NO_ELEMENT })
  }
  vnode.props = own as typeof vnode.props
}
