/** @jsxImportSource react */
import type { TidecastPerson } from '../people.js'
import { useWords } from '../words/words.js'
import { Icon, Mark } from './Icon.js'
import { Link } from './Link.js'

const ITEMS = [
  ['overview', '/'],
  ['campaigns', '/campaigns'],
  ['segments', '/segments'],
  ['help', '/help'],
] as const

export type MainMenuProps = {
  readonly path: string
  readonly person: TidecastPerson
  /** Answers of support that the person has not seen. */
  readonly unread: number
}

/** Help is a page like any other here: D1. */
export function MainMenu({ path, person, unread }: MainMenuProps) {
  const words = useWords()
  return (
    <nav className="rail" aria-label={words.menu.label}>
      <Link className="brand" to="/">
        <Mark />
        Tidecast
      </Link>
      <div className="items">
        {ITEMS.map(([name, to]) => (
          <Link key={name} className="item" to={to} isCurrent={isWithin(path, to)}>
            <Icon name={name} />
            <span className="item-name">{words.menu[name]}</span>
            {name === 'help' && unread > 0 && (
              <span className="count">
                <span aria-hidden="true">{unread}</span>
                <span className="unseen">{words.unread(unread)}</span>
              </span>
            )}
          </Link>
        ))}
      </div>
      <p className="rail-foot">{person.organization.name}</p>
    </nav>
  )
}

function isWithin(path: string, page: string): boolean {
  return path === page || (page !== '/' && path.startsWith(`${page}/`))
}
