import type { ScriptedClient } from '../../src/testing/scriptedClient.js'

/** A draft with text and four files. */
export function typed({ draft }: ScriptedClient): void {
  draft('new').update((state) => ({
    ...state,
    saved: 'kept',
    savedAt: Date.now(),
    draft: {
      ...state.draft,
      subject: 'Uploading the customer list stops at 80 %',
      body: 'I upload customers.csv on the Audience page.\n\nIt goes to 80 % and stays there. I expected it to finish as it did last week.',
      categoryId: 'errors',
      updatedAt: Date.now() - 3_600_000,
      attachments: [
        file('1', 'screenshot of the audience page.png', 'image/png', 5_200_000),
        file(
          '2',
          'screen-recording-2026-11-21-at-18.04.11-with-a-very-long-name.mp4',
          'video/mp4',
          26_000_000,
        ),
        file('3', 'customers.csv', 'text/csv', 812_000),
        file('4', 'log.txt', 'text/plain', 2_300),
      ],
    },
  }))
}

function file(id: string, name: string, type: string, size: number) {
  return { id, name, type, size, digest: null, kept: true, checkpoint: null, uploadId: null }
}

/** The files of `typed`: one there, one on its way, one paused, one failed. */
export function uploading(script: ScriptedClient): void {
  const idle = { retryAt: null, error: null }
  script.stores.uploads.set({
    1: { attachmentId: '1', status: 'uploaded', sentBytes: 5_200_000, size: 5_200_000, ...idle },
    2: { attachmentId: '2', status: 'uploading', sentBytes: 11_300_000, size: 26_000_000, ...idle },
    3: { attachmentId: '3', status: 'paused', sentBytes: 300_000, size: 812_000, ...idle },
    4: {
      attachmentId: '4',
      status: 'failed',
      sentBytes: 0,
      size: 2_300,
      retryAt: null,
      error: { code: 'unavailable', retryable: true },
    },
  })
}

/** Sent while offline: it waits. */
export const waiting = (script: ScriptedClient) => {
  typed(script)
  const submission = {
    id: 'draft-new',
    kind: 'ticket' as const,
    ticketId: null,
    draft: script.draft('new').get().draft,
    status: 'waiting' as const,
    attempts: 1,
    retryAt: null,
    error: null,
    createdAt: Date.now(),
  }
  script.stores.connection.set({ status: 'offline', retryAt: null })
  script.stores.submissions.set([submission])
  script.answerSubmit({ status: 'waiting', submission })
}
