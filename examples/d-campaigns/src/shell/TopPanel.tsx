/** @jsxImportSource react */
import { isHelpPath } from '../help/helpRoutes.js'
import { place } from '../place.js'
import { useWords } from '../words/words.js'
import { Account, type AccountProps } from './Account.js'
import { Icon } from './Icon.js'

export type TopPanelProps = AccountProps & { readonly title: string; readonly path: string }

/** D2: «Create ticket» stands here on every page, and is the main thing to do on Help. */
export function TopPanel({ title, path, ...account }: TopPanelProps) {
  const words = useWords()
  const isMain = isHelpPath(path)
  return (
    <header className="top">
      <h1 className="top-title" tabIndex={-1}>
        {title}
      </h1>
      {path !== '/help/new' && (
        <button
          type="button"
          className={isMain ? 'button main' : 'button'}
          onClick={() => place.go('/help/new')}
        >
          <Icon name="plus" size={18} />
          {words.createTicket}
        </button>
      )}
      <Account {...account} />
    </header>
  )
}
