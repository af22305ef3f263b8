import { closeTicket as english } from '../../i18n/en/closeTicket.js'
import { Field } from '../../parts/Field.js'
import starsCss from '../../parts/Stars.css?inline'
import { Stars } from '../../parts/Stars.js'
import { TextArea } from '../../parts/TextField.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import type { CloseModel } from './closeModel.js'
import ratingCss from './Rating.css?inline'

export type RatingProps = {
  readonly model: CloseModel
  readonly question: string
}

/** Stars, and once one is chosen the question why: nobody has to answer it. */
export function Rating({ model, question }: RatingProps) {
  useStyle(starsCss)
  useStyle(ratingCss)
  const { client } = useWidget()
  const { common } = useI18n().messages
  const words = useSection('closeTicket', english)
  const rules = useStore(client.desk).description?.desk.rating
  const score = useStore(model.score)
  const comment = useStore(model.comment)
  const isSending = useStore(model.phase).status === 'sending'
  if (!rules) return null
  return (
    <div class="rating">
      <Stars
        legend={question}
        value={score}
        disabled={isSending}
        word={score === null ? undefined : words.scores[score - 1]}
        labelOf={(value) => `${words.stars(value)}, ${words.scores[value - 1]}`}
        onValue={model.rate}
      />
      {score !== null && rules.comment && (
        <Field label={words.comment} note={common.optional}>
          {(wiring) => <TextArea {...wiring} rows={2} value={comment} onValue={model.write} />}
        </Field>
      )}
    </div>
  )
}
