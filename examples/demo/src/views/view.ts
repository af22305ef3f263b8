import type { Formats } from '../formats.js'
import type { DemoPerson } from '../people.js'
import type { Router } from '../router.js'
import type { Words } from '../words.js'

/** What every view is given. */
export type ViewContext = {
  readonly person: DemoPerson
  readonly router: Router
  readonly words: Words
  readonly formats: Formats
  /** Says something short at the edge of the page, also to screen readers. */
  readonly announce: (text: string) => void
}

export type View = {
  readonly title: string
  readonly root: HTMLElement
  /** Another address of the same view; `false` asks for a new view. */
  readonly onPath?: (path: string) => boolean
  readonly stop?: () => void
}
