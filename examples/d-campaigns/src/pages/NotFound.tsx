/** @jsxImportSource react */
import { Link } from '../shell/Link.js'
import { useWords } from '../words/words.js'

export function NotFound() {
  const words = useWords()
  return (
    <p>
      <Link to="/">{words.toOverview}</Link>
    </p>
  )
}
