/** What the control API can be asked, for whoever opens its address. */
export function controlIndex(origin: string) {
  const at = (room: string) => `${origin}/control/${room}`
  return {
    title: 'The control API of this desk: for tests, from this machine alone',
    items: [
      {
        url: at('faults'),
        methods: ['GET', 'POST', 'DELETE'],
        says: 'What goes wrong, by route',
        post: { route: 'POST /v1/tickets', kind: 'status', status: 503, times: 1 },
      },
      {
        url: at('deeds'),
        methods: ['GET', 'POST', 'DELETE'],
        says: 'What agents will do, by the clock of the desk',
        post: { afterMs: 3_600_000, does: 'reply', with: { body: 'On it.', agent: 'Anna' } },
      },
      {
        url: at('clock'),
        methods: ['GET', 'POST'],
        says: 'The time of the desk; going on does what falls due, and says which deeds failed',
        post: { advanceMs: 3_600_000 },
      },
      { url: at('mails'), methods: ['GET'], says: 'What would have been sent, oldest first' },
    ],
  }
}
