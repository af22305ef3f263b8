import { watchUnread } from '@deskside/core/badge'
import type { Extra, ExtraHost } from '../launcher/extras.js'
import { createBadgeView } from './badgeView.js'

/** The badge of a person who has tickets: asks now and then, and shows what it hears. */
export function createExtra(host: ExtraHost): Extra {
  const { options, said } = host
  const { client, endpoint, getToken } = options
  const view = createBadgeView({
    elements: host.elements,
    locale: () =>
      said.locale || options.locale || document.documentElement.lang || navigator.language,
    nextFrame(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
  })
  let hasPanel = false
  let isWatching = false
  let stop = () => {}

  function watch(): void {
    stop()
    // `null` is nobody, `undefined` whoever the token names.
    const user = 'identify' in said ? (said.identify ?? null) : options.user
    if (hasPanel || user === null) return
    isWatching = true
    const onUnread = (count: number) => host.emit('unread', { count })
    stop = client
      ? client.unread.subscribe(onUnread)
      : watchUnread({ endpoint, getToken, user, onUnread })
  }

  return (word, value) => {
    if (word === 'unread') {
      // A number that we did not find ourselves: this chunk came after the panel.
      hasPanel ||= !isWatching
      view.show((value as { readonly count: number }).count)
    }
    if (word === 'locale') view.refresh()
    if (word === 'idle') watch()
    if (word === 'identify' || word === 'reset') {
      view.show(0)
      watch()
    }
    // A view was shown: from here on the panel's client hears of answers by itself.
    if (word === 'view') hasPanel = true
    if (word === 'view' || word === 'destroy') stop()
    if (word === 'destroy') view.clear()
  }
}
