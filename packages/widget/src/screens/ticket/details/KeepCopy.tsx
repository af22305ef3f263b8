import type { Ticket } from '@deskside/core'
import { useRef, useState } from 'preact/hooks'
import { details as english } from '../../../i18n/en/details.js'
import { Button } from '../../../parts/Button.js'
import checkCss from '../../../parts/CheckField.css?inline'
import { CheckField } from '../../../parts/CheckField.js'
import { FieldError } from '../../../parts/Field.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { useStore } from '../../../state/useStore.js'
import type { Keeping } from '../keeping/keepTicket.js'
import { useDeed } from '../useDeed.js'

type Way = keyof Keeping

/** D14: the whole correspondence to copy, to print, to save. */
export function KeepCopy({ ticket }: { readonly ticket: Ticket }) {
  useStyle(checkCss)
  const { client, clock, announce } = useWidget()
  const i18n = useI18n()
  const words = useSection('details', english)
  const desk = useStore(client.desk).description?.desk
  const deed = useDeed()
  const place = useRef<HTMLDivElement>(null)
  const [way, setWay] = useState<Way | null>(null)
  const [withNote, setWithNote] = useState(false)
  const [outcome, setOutcome] = useState('')

  async function keep(next: Way): Promise<void> {
    if (!place.current) return
    const deps = { client, clock, i18n, desk, place: place.current }
    setWay(next)
    setOutcome('')
    let isAllowed = false
    const isRead = await deed.run(async () => {
      const [{ createKeeping }, thread] = await Promise.all([
        import('../keeping/keepTicket.js'),
        import('../Ticket.js'),
      ])
      const threadWords = i18n.section('ticket', thread.threadWords)
      const keeping = createKeeping({ ...deps, threadWords })
      isAllowed = await keeping[next](ticket.id, { withNote: withNote && ticket.note !== null })
    })
    if (!isRead || (next === 'print' && isAllowed)) return
    const word = isAllowed ? (next === 'copy' ? words.copied : words.saved) : words.notAllowed
    setOutcome(word)
    announce(word)
  }

  const ways: readonly (readonly [Way, string])[] = [
    ['copy', words.copy],
    ['print', words.print],
    ['saveText', words.save],
    ['saveData', words.saveData],
  ]
  return (
    <section class="detail" aria-label={words.keep}>
      <h2 class="label">{words.keep}</h2>
      <p class="hint">{words.keepText}</p>
      {ticket.note && (
        <CheckField label={words.withNote} isChecked={withNote} onChecked={setWithNote} />
      )}
      <div class="detail-ways">
        {ways.map(([each, label]) => (
          <Button key={each} busy={deed.isBusy && way === each} onPress={() => keep(each)}>
            {label}
          </Button>
        ))}
      </div>
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
      {outcome !== '' && <p class="small muted">{outcome}</p>}
      <div ref={place} />
    </section>
  )
}
