import type { HelpRouter, HelpView } from './contract.js'
import type { Extra, ExtraHost } from './extras.js'
import { queryRouter } from './queryRouter.js'

const WRONG = 'option router is left out: it is neither a text nor has read, write and listen'

function isRouter({ read, write, listen }: Partial<HelpRouter>): boolean {
  return [read, write, listen].every((verb) => typeof verb === 'function')
}

/** Keeps the page's address and what the panel shows together, whichever of them moves. */
export function createExtra(host: ExtraHost): Extra {
  const { options, launcher } = host
  const { router: given = '' } = options
  const router: HelpRouter = typeof given === 'string' ? queryRouter(given) : given
  if (!isRouter(router)) throw Object.assign(new Error(WRONG), { code: 'invalid' })
  /** What the address names, and behind it the steps that are surely ours to take back. */
  let steps: readonly (HelpView | null)[] = [router.read()]
  const current = () => steps.at(-1) ?? null

  const stop = router.listen(() => {
    const view = router.read()
    if (isSame(view, current())) return
    steps = steps.length > 1 && isSame(view, steps.at(-2) ?? null) ? steps.slice(0, -1) : [view]
    follow(view)
  })

  function follow(view: HelpView | null): void {
    if (view) launcher.open(view)
    else if (options.target) launcher.open({ name: 'home' })
    else launcher.close()
  }

  function show(view: HelpView): void {
    if (isSame(view, current())) return
    const below = steps.at(-2)
    if (below && router.back && isSame(view, below)) {
      steps = steps.slice(0, -1)
      router.back()
    } else if (isInline && steps.length === 1 && !current()) {
      // An inline page was there from the start: no step of the person has led to it.
      replace(view)
    } else {
      steps = [...steps, view]
      router.write(view, 'push')
    }
  }

  function replace(view: HelpView | null): void {
    steps = [view]
    router.write(view, 'replace')
  }

  const isInline = options.target !== undefined
  const first = current()
  if (first) follow(first)
  const stopLinks = openConfirmations(host)
  return (word, value) => {
    if (word === 'view') show((value as { readonly view: HelpView }).view)
    if (word === 'close' && current()) replace(null)
    if (word !== 'destroy') return
    stop()
    stopLinks()
  }
}

const CONFIRMATION = /#deskside-confirm=([^&]+)/

/** The link of a mail opens the panel on it; its secret does not stay in the address. */
function openConfirmations({ options, launcher }: ExtraHost): () => void {
  if (!options.accounts) return () => {}
  function look(): void {
    const [, confirm] = CONFIRMATION.exec(location.hash) ?? []
    if (!confirm) return
    history.replaceState(history.state, '', location.pathname + location.search)
    launcher.open({ name: 'account', confirm })
  }
  look()
  addEventListener('hashchange', look)
  return () => removeEventListener('hashchange', look)
}

function isSame(one: HelpView | null, other: HelpView | null): boolean {
  return keyOf(one) === keyOf(other)
}

/** The same for the same view, in whatever order a host's router writes it: name, and which one. */
function keyOf(view: HelpView | null): string {
  if (view?.name === 'ticket') return `ticket/${view.ticketId}`
  return view?.name === 'article' ? `article/${view.articleId}` : `${view?.name}`
}
