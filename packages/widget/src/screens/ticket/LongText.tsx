import { useRef, useState } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Markdown } from '../../markdown/Markdown.js'
import { useSection } from '../../state/context.js'
import { beginningOf, FIRST_CHARACTERS, MORE_CHARACTERS } from './beginningOf.js'

export type LongTextProps = {
  readonly text: string
  readonly format: 'text' | 'markdown'
}

/**
 * What somebody wrote; of a long text the beginning, and more of it on request: a browser lays out
 * a megabyte without a space for seconds, and nobody asked for it by opening the ticket.
 */
export function LongText({ text, format }: LongTextProps) {
  const words = useSection('ticket', english)
  const bubble = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(FIRST_CHARACTERS)
  const beginning = beginningOf(text, shown)

  function showMore(): void {
    setShown(shown + MORE_CHARACTERS)
    // The button may go: reading goes on where it stood.
    bubble.current?.focus({ preventScroll: true })
  }

  return (
    <div class="bubble" part="message" tabIndex={-1} ref={bubble}>
      <Markdown text={beginning} format={format} />
      {beginning !== text && (
        <button type="button" class="link show-more" onClick={showMore}>
          {words.showMore}
        </button>
      )}
    </div>
  )
}
