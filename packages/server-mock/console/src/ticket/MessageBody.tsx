import type { TextMessage } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import { type MessageBlock, messageBlocks } from './messageBlocks.js'

const MARKED = /(`[^`\n]+`|\*\*[^*\n]+\*\*)/u

/**
 * The text as it was written. Of Markdown only bold, code and lists are shown as such: an agent
 * reads what they sent, the widget shows the customer the rest.
 */
export function MessageBody({ message }: { readonly message: TextMessage }) {
  if (message.format !== 'markdown') {
    return (
      <div class="message-body">
        <p>{message.body}</p>
      </div>
    )
  }
  return <div class="message-body">{messageBlocks(message.body).map(blockNode)}</div>
}

function blockNode(block: MessageBlock): ComponentChildren {
  if (block.kind === 'text') return <p>{lineNodes(block.text)}</p>
  const items = block.items.map((item) => <li>{lineNodes(item)}</li>)
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
}

function lineNodes(text: string): ComponentChildren {
  return text.split(MARKED).map((piece) => {
    if (!MARKED.test(piece)) return piece
    return piece.startsWith('`') ? <code>{piece.slice(1, -1)}</code> : <b>{piece.slice(2, -2)}</b>
  })
}
