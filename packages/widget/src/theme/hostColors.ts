/** The colours of a host's own that others must be fitted to. */
const OWN = ['--deskside-accent', '--deskside-surface']

type Fitting = typeof import('./fitAccent.js')

/**
 * Keeps words readable on colours that the host sets, also when it changes them: a chunk of its own,
 * which nobody fetches who sets none. What cannot be fetched leaves white on the accent.
 */
export function createHostColors(root: HTMLElement) {
  const document = root.ownerDocument
  const observer = new MutationObserver(look)
  let fitting: Fitting | undefined
  let isFitted = false

  function isOwn(element: Element): boolean {
    const style = getComputedStyle(element)
    return OWN.some((name) => style.getPropertyValue(name) !== '')
  }

  async function load(): Promise<void> {
    fitting ??= await import('./fitAccent.js')
  }

  function look(): void {
    if (!root.isConnected) return
    const wanted = isOwn(root)
    if (!wanted && !isFitted) return
    isFitted = true
    // At once where it can be: a theme that changes must not flash.
    if (fitting) fit(fitting, wanted)
    else load().then(look, () => {})
  }

  function fit({ fitAccent, FITTED }: Fitting, wanted: boolean): void {
    if (wanted) fitAccent(root)
    else for (const name of FITTED) root.style.removeProperty(name)
  }

  // Before anybody opens it, where the page says so already.
  if (isOwn(document.body)) load().catch(() => {})

  return {
    look,
    /** Hosts change their theme by a class or an attribute of the page. */
    watch(): void {
      look()
      for (const node of [document.documentElement, document.body]) {
        observer.observe(node, { attributeFilter: ['class', 'style', 'data-theme'] })
      }
    },
    rest: () => observer.disconnect(),
  }
}
