/** @jsxImportSource react */
import type { HelpEvents } from '@deskside/widget'
import { useState } from 'react'
import { Link } from '../shell/Link.js'
import { useWords } from '../words/words.js'
import { Desk, type DeskProps, HELP_MAIL } from './Desk.js'
import { toView } from './helpRoutes.js'

export type HelpPageProps = DeskProps & { readonly path: string }

const PARTS = [
  ['home', '/help'],
  ['tickets', '/help/tickets'],
  ['faq', '/help/faq'],
] as const

/** D1, D12: tickets, their list and the FAQ are parts of one page of Tidecast, with addresses. */
export function HelpPage({ path, ...desk }: HelpPageProps) {
  const { help: words } = useWords()
  const [isDown, setDown] = useState(false)
  const { name } = toView(path)
  return (
    <>
      <nav className="parts" aria-label={words.label}>
        {PARTS.map(([part, to]) => (
          <Link key={part} to={to} isCurrent={isWithin(path, to)}>
            {words[part]}
          </Link>
        ))}
      </nav>
      {isDown && (
        <p className="down" role="alert">
          {words.down} {words.write} <a href={`mailto:${HELP_MAIL}`}>{HELP_MAIL}</a>
        </p>
      )}
      <section className={`desk desk-${name}`} aria-label={words.desk} hidden={isDown}>
        <Desk {...desk} isInline onError={(event) => setDown(isLost(event))} />
      </section>
    </>
  )
}

/** A ticket that is being written belongs to the tickets. */
function isWithin(path: string, to: string): boolean {
  if (path === '/help/new') return to === '/help/tickets'
  return path === to || (to !== '/help' && path.startsWith(`${to}/`))
}

/** The code of the desk did not come: X15. */
function isLost({ error }: HelpEvents['error']): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'chunk_failed'
}
