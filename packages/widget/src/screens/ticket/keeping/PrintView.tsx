import type { DocumentEntry, TicketDocument } from '@deskside/core/export'
import { Markdown } from '../../../markdown/Markdown.js'

/** A request on paper: facts, and the correspondence in order. */
export function PrintView({ document }: { readonly document: TicketDocument }) {
  const { title, facts, note, entries, filesLabel } = document
  return (
    <main>
      <h1>{title}</h1>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note && (
        <aside>
          <h2>{note.label}</h2>
          <p class="plain">{note.value}</p>
        </aside>
      )}
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} filesLabel={filesLabel} />
      ))}
    </main>
  )
}

type EntryProps = { readonly entry: DocumentEntry; readonly filesLabel: string }

function Entry({ entry, filesLabel }: EntryProps) {
  if (entry.kind !== 'message') {
    return (
      <p class="event">
        {entry.time} · {entry.text}
      </p>
    )
  }
  const { author, time, solution, body, format, asks, files, isMine } = entry
  return (
    <article class={isMine ? 'mine' : undefined}>
      <h2>
        {author} <span class="time">{time}</span>
      </h2>
      {solution && <p class="solution">✓ {solution}</p>}
      {body !== '' && <Markdown text={body} format={format} />}
      {asks.length > 0 && (
        <ul>
          {asks.map(({ label, answer }) => (
            <li key={label}>
              {label}
              {answer !== null && <b> {answer}</b>}
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <p class="files">
          {filesLabel}: {files.map(({ name, size }) => `${name} (${size})`).join(', ')}
        </p>
      )}
    </article>
  )
}
