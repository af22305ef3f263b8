import { watchUnread } from '@deskside/core/badge'
import { type Extra, type ExtraHost, localeOf, userOf } from '../launcher/extras.js'
import { createBadgeView } from './badgeView.js'

/** The badge of a person who has tickets: asks now and then, and shows what it hears. */
export function createExtra(host: ExtraHost): Extra {
  const { client, endpoint, getToken } = host.options
  const view = createBadgeView({
    elements: host.elements,
    locale: () => localeOf(host),
    nextFrame(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
  })
  let hasPanel = false
  let stop = () => {}

  function watch(): void {
    stop()
    const user = userOf(host)
    if (hasPanel || user === null) return
    const onUnread = (count: number) => host.emit('unread', { count })
    stop = client
      ? client.unread.subscribe(onUnread)
      : watchUnread({ endpoint, getToken, user, onUnread })
  }

  return (word, value) => {
    if (word === 'unread') view.show((value as { readonly count: number }).count)
    if (word === 'locale') view.refresh()
    if (word === 'idle') watch()
    if (word === 'identify' || word === 'reset') {
      view.show(0)
      watch()
    }
    // From here on the panel's client hears of answers by itself.
    if (word === 'panel') hasPanel = true
    if (word === 'panel' || word === 'destroy') stop()
    if (word === 'destroy') view.clear()
  }
}
