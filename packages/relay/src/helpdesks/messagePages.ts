import {
  type Message,
  type MessagePage,
  type MessageQuery,
  SupportError,
  type TextMessage,
} from '@deskside/core'

const A_PAGE = 100

/** A page of a correspondence that was read whole, oldest first. A cursor is a message's id. */
export function messagePageOf(messages: readonly Message[], query: MessageQuery): MessagePage {
  const { cursor, limit = A_PAGE } = query
  const before = cursor === undefined ? -1 : messages.findIndex(({ id }) => id === cursor)
  if (cursor !== undefined && before === -1) {
    throw new SupportError('invalid', 'a cursor that this backend did not make')
  }
  const end = before + 1 + Math.min(A_PAGE, Math.max(1, Math.floor(limit)))
  const items = messages.slice(before + 1, end)
  return { items, nextCursor: end < messages.length ? (items.at(-1)?.id ?? null) : null }
}

/** Oldest first; of the same instant, as the helpdesk numbered them. */
export function inOrder<T extends { readonly at: string; readonly id: string }>(
  entries: readonly T[],
): readonly T[] {
  return [...entries].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(a.id) - Number(b.id),
  )
}

type Bare = Pick<TextMessage, 'kind' | 'isSolution' | 'helped' | 'asks'>

/** What no helpdesk without a word for it can say of a message. */
export function bareMessage(): Bare {
  return { kind: 'message', isSolution: false, helped: null, asks: [] }
}
