/** @jsxImportSource react */
import { useFormats, useWords } from '../words/words.js'
import { actionsByDay } from './campaigns.js'

const HIGH = 120
const STEP = 40
const DAY_MS = 86_400_000
/** Noon of the last day shown: the figures of an example stand still. */
const LAST_DAY = Date.UTC(2026, 10, 21, 12)

export function ActionsChart() {
  const { overview: words } = useWords()
  const formats = useFormats()
  const most = Math.max(...actionsByDay)
  const days = actionsByDay.map((count, index) => ({
    count,
    day: formats.day(new Date(LAST_DAY - (actionsByDay.length - 1 - index) * DAY_MS)),
  }))
  return (
    <section className="card" aria-labelledby="actions">
      <h2 id="actions">{words.actions}</h2>
      <p className="soft">{words.actionsText}</p>
      <svg className="bars" viewBox={`0 0 ${STEP * days.length} ${HIGH + 24}`} role="img">
        <title>{words.actions}</title>
        {days.map(({ day, count }, index) => {
          const height = Math.round((count / most) * HIGH)
          return (
            <g key={day}>
              <rect x={index * STEP + 6} y={HIGH - height} width={STEP - 12} height={height} rx="5">
                <title>{words.chart(day, formats.number(count))}</title>
              </rect>
              {index % 2 === 1 && (
                <text x={index * STEP + STEP / 2} y={HIGH + 18}>
                  {day}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </section>
  )
}
