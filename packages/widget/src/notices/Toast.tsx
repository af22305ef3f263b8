import { news as english } from '../i18n/en/news.js'
import { IconButton } from '../parts/Button.js'
import { Icon } from '../parts/Icon.js'
import { INBOX } from '../parts/outlines.js'
import { useI18n, useSection, useStyle, useWidget } from '../state/context.js'
import { newsText } from './newsText.js'
import type { News } from './newsWatch.js'
import css from './Toast.css?inline'

export type ToastProps = { readonly news: News; readonly onDismiss: () => void }

/**
 * Says over whatever is shown that something came. It takes no focus and goes away by itself only
 * once it was seen: nobody has to be quick. What it says is said aloud elsewhere.
 */
export function Toast({ news, onDismiss }: ToastProps) {
  useStyle(css)
  useI18n()
  const widget = useWidget()
  const words = useSection('news', english)
  const { ticket } = news
  return (
    <div class="toast">
      <Icon name={INBOX} />
      <p class="grow toast-text">{newsText(news, widget)}</p>
      <button
        type="button"
        class="link"
        onClick={() =>
          widget.navigation.go(
            ticket ? { name: 'ticket', ticketId: ticket.id } : { name: 'tickets' },
          )
        }
      >
        {ticket ? words.open : words.openAll}
      </button>
      <IconButton icon="close" label={words.dismiss} onPress={onDismiss} />
    </div>
  )
}
