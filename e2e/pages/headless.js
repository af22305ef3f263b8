// A host that uses the core without the widget. Tests choose by the page's query what differs.
const query = new URLSearchParams(location.search)
const user = query.get('user') || 'maya'
if (query.get('locks') === 'none') {
  Object.defineProperty(navigator, 'locks', { value: undefined })
}

window.hostErrors = []
addEventListener('error', (event) => window.hostErrors.push(String(event.message)))
addEventListener('unhandledrejection', (event) => window.hostErrors.push(String(event.reason)))

window.shown = []
addEventListener('pageshow', (event) => window.shown.push(event.persisted))

const { createSupportClient } = await import('@deskside/core')

function getToken() {
  return fetch(`/token?user=${user}`, { method: 'POST' })
    .then((response) => response.json())
    .then((answer) => answer.token)
}

const client = createSupportClient({
  endpoint: query.get('endpoint'),
  user: { id: user },
  getToken,
})
client.tickets.list.subscribe(() => {})

/** Resolves as soon as the device has it: from then on nothing may lose it. */
window.create = (subject) =>
  new Promise((resolve, reject) => {
    const stop = client.outbox.submissions.subscribe((rows) => {
      if (rows.some(({ draft }) => draft.subject === subject)) resolve('kept')
    })
    client.tickets
      .create({ subject, body: 'Once, please.' })
      .then(() => resolve('sent'), reject)
      .finally(stop)
  })

window.client = client
