/** @jsxImportSource react */
import { people } from '../people.js'
import { useWords } from '../words/words.js'
import { Mark } from './Icon.js'

export function SignIn({ onSignIn }: { readonly onSignIn: (personId: string) => void }) {
  const words = useWords()
  return (
    <main className="gate">
      <div className="card gate-card">
        <Mark />
        <h1>{words.signIn}</h1>
        <p className="soft">{words.signInText}</p>
        {people.map(({ id, name, email }) => (
          <button key={id} type="button" className="gate-person" onClick={() => onSignIn(id)}>
            <strong>{name}</strong>
            <span className="soft">{email}</span>
          </button>
        ))}
      </div>
    </main>
  )
}
