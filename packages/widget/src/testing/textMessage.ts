import type { TextMessage } from '@deskside/core'

/** A message with everything that a thread needs; by an agent unless it says otherwise. */
export function textMessage(id: string, some: Partial<TextMessage> = {}): TextMessage {
  return {
    kind: 'message',
    id,
    createdAt: '2026-11-20T10:00:00.000Z',
    author: { role: 'agent', name: 'Anna' },
    body: `text of ${id}`,
    format: 'text',
    attachments: [],
    submissionId: null,
    isSolution: false,
    helped: null,
    asks: [],
    ...some,
  }
}
