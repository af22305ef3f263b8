import { watchUnread } from '@deskside/core/badge'
import type { Badge, BadgeHost } from '../launcher/badgeSlot.js'
import { createBadgeView } from './badgeView.js'

/** The badge of a person who has tickets: asks now and then, and shows what it hears. */
export function createBadge(host: BadgeHost): Badge {
  const { client, endpoint, getToken } = host.options
  const view = createBadgeView({
    elements: host.elements,
    locale: host.locale,
    nextFrame(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
  })
  let stop = () => {}

  function rest(): void {
    stop()
    stop = () => {}
  }

  return {
    show: view.show,
    watch(user) {
      rest()
      stop = client
        ? client.unread.subscribe(host.onCount)
        : watchUnread({
            endpoint,
            getToken,
            user: user ?? undefined,
            onUnread: host.onCount,
          })
    },
    rest,
    destroy() {
      rest()
      view.clear()
    },
  }
}
