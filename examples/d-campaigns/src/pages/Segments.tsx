/** @jsxImportSource react */
import { useFormats, useWords } from '../words/words.js'
import { segments } from './campaigns.js'

export function Segments() {
  const { segments: words } = useWords()
  const formats = useFormats()
  return (
    <>
      <p className="soft">{words.text}</p>
      <ul className="segments">
        {segments.map(({ name, size, reachable }) => (
          <li key={name} className="card">
            <h2>{name}</h2>
            <p>{words.contacts(formats.number(size))}</p>
            <progress max={1} value={reachable} aria-label={name} />
            <p className="soft small">{words.reachable(formats.share(reachable))}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
