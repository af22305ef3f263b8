import type { Text } from '@deskside/core'
import { Icon } from '../parts/Icon.js'
import { useStyle, useText } from '../state/context.js'
import css from './Sentences.css?inline'

export type SentencesProps = {
  readonly title: string
  readonly sentences: readonly Text[]
  readonly isOpen?: boolean
}

/** Sentences of the desk under a heading that opens them; nothing where there are none. */
export function Sentences({ title, sentences, isOpen = false }: SentencesProps) {
  useStyle(css)
  const text = useText()
  if (sentences.length === 0) return null
  return (
    <details class="sentences" open={isOpen}>
      <summary>
        <Icon name="down" />
        {title}
      </summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={text(sentence)}>{text(sentence)}</li>
        ))}
      </ul>
    </details>
  )
}
