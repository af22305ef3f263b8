import type { TextMessage } from '@deskside/core'

const MARKED = /(`[^`\n]+`|\*\*[^*\n]+\*\*)/u

/**
 * The text as it was written. Of Markdown only bold and code are shown as such: an agent reads what
 * they sent, the widget shows the customer the rest.
 */
export function MessageBody({ message }: { readonly message: TextMessage }) {
  const pieces = message.format === 'markdown' ? message.body.split(MARKED) : [message.body]
  return (
    <p class="message-body">
      {pieces.map((piece) => {
        if (!MARKED.test(piece)) return piece
        return piece.startsWith('`') ? (
          <code>{piece.slice(1, -1)}</code>
        ) : (
          <b>{piece.slice(2, -2)}</b>
        )
      })}
    </p>
  )
}
