import type { ComponentChildren } from 'preact'
import { Drawer, type DrawerRef } from './parts/Drawer.js'
import { textPieces } from './parts/textPieces.js'
import { useConsole } from './state/context.js'

/** What would have been sent, the latest first: links to confirm an address, notices of answers. */
export function MailsDrawer({ dialog }: { readonly dialog: DrawerRef }) {
  const { state } = useConsole()
  const mails = state.mails.value.toReversed()
  return (
    <Drawer dialog={dialog} name="mails" title="Mails" closeLabel="Close mails">
      <p class="quiet">Nothing leaves this machine: what would have been sent is read here.</p>
      {mails.length === 0 && <p class="quiet mails-none">No mail yet.</p>}
      <ul class="mails">
        {mails.map(({ to, subject, text }, index) => (
          // A mail keeps its place from the oldest on.
          <li key={mails.length - index} class="mail">
            <h3>{subject}</h3>
            <p class="mail-to">To {to}</p>
            <p class="mail-text">{textPieces(text.trimEnd()).map(pieceNode)}</p>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}

function pieceNode({ text, isLink }: ReturnType<typeof textPieces>[number]): ComponentChildren {
  if (!isLink) return text
  return (
    <a href={text} target="_blank" rel="noopener">
      {text}
    </a>
  )
}
