import type { DeskMistake } from '../desk/checkDesk.js'

type Props = {
  readonly mistakes: readonly DeskMistake[]
  readonly isEdited: boolean
  readonly seek: (mistake: DeskMistake) => void
}

const MOST = 20

/** Whether the desk is valid, and if not, what is wrong where. */
export function StateLine({ mistakes, isEdited, seek }: Props) {
  const count = mistakes.length
  return (
    <div class={count === 0 ? 'state' : 'state wrong'}>
      <p role="status">
        <span class="dot" aria-hidden="true" />
        {count === 0 && (isEdited ? 'Valid. Kept in this browser.' : 'Valid, as in the example.')}
        {count === 1 && '1 problem. The preview shows the last version without one.'}
        {count > 1 && `${count} problems. The preview shows the last version without any.`}
      </p>
      {count > 0 && (
        <ul>
          {mistakes.slice(0, MOST).map((mistake) => (
            <li key={`${mistake.place} ${mistake.message}`}>
              <button type="button" onClick={() => seek(mistake)}>
                <span class="where">
                  Line {mistake.line}, column {mistake.column}
                </span>
                <code>{mistake.place}</code>
                <span>{mistake.message}</span>
              </button>
            </li>
          ))}
          {count > MOST && <li class="faint">And {count - MOST} more.</li>}
        </ul>
      )}
    </div>
  )
}
