import type { ComponentChildren } from 'preact'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Avatar } from '../../parts/Avatar.js'
import { useSection } from '../../state/context.js'
import { LongText } from './LongText.js'

export type SaidProps = {
  readonly name: string
  /** Whose it is and how it stands, for the style: `mine`, `agent`, `mine pending failed`. */
  readonly class: string
  /** Name and picture are there already, or need not be: then they are only for screen readers. */
  readonly isNameHidden: boolean
  /** What stands above the text: that it is recommended. */
  readonly mark?: ComponentChildren
  readonly text: string
  readonly format: 'text' | 'markdown'
  readonly files: readonly { readonly id: string; readonly chip: ComponentChildren }[]
  /** What stands below: the time, or what becomes of it. */
  readonly children: ComponentChildren
}

/** What one person said: bubble, files, and a line below. */
export function Said(props: SaidProps) {
  const words = useSection('ticket', english)
  const { name, isNameHidden, text, files } = props
  return (
    <article class={`message ${props.class}`}>
      {!isNameHidden && <Avatar name={name} />}
      <p class={isNameHidden ? 'hidden' : 'message-author'}>{name}</p>
      {props.mark}
      {text !== '' && <LongText text={text} format={props.format} />}
      {files.length > 0 && (
        <ul class="attachments" aria-label={words.files(files.length)}>
          {files.map(({ id, chip }) => (
            <li key={id}>{chip}</li>
          ))}
        </ul>
      )}
      {props.children}
    </article>
  )
}
