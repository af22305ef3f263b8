/** @jsxImportSource react */
import { people, type TidecastPerson } from '../people.js'
import type { Settings } from '../settings.js'
import { useWords } from '../words/words.js'

export type AccountProps = {
  readonly person: TidecastPerson
  readonly settings: Settings
  readonly onSignIn: (personId: string) => void
  readonly onSignOut: () => void
}

/** Who works here, in which language and in which light. A popover closes itself. */
export function Account({ person, settings, onSignIn, onSignOut }: AccountProps) {
  const words = useWords()
  const { theme, locale, setTheme, setLocale } = settings
  return (
    <div className="account">
      <button type="button" className="face" popoverTarget="account">
        <span className="unseen">{words.account(person.name)}</span>
        <span aria-hidden="true">{initials(person.name)}</span>
      </button>
      <div popover="auto" id="account" className="sheet">
        <p className="sheet-name">{person.name}</p>
        <p className="sheet-mail">{person.email}</p>
        <label className="setting">
          {words.language}
          <select
            value={locale}
            onChange={({ target }) => setLocale(target.value === 'ru' ? 'ru' : 'en')}
          >
            <option value="en">English</option>
            <option value="ru">Русский</option>
          </select>
        </label>
        <label className="setting">
          {words.dark}
          <input
            type="checkbox"
            checked={theme === 'dark'}
            onChange={({ target }) => setTheme(target.checked ? 'dark' : 'light')}
          />
        </label>
        <label className="setting">
          {words.workAs}
          <select value={person.id} onChange={({ target }) => onSignIn(target.value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="sheet-action" onClick={onSignOut}>
          {words.signOut}
        </button>
      </div>
    </div>
  )
}

function initials(name: string): string {
  const parts = name.split(' ').map((part) => part[0])
  return parts.slice(0, 2).join('')
}
