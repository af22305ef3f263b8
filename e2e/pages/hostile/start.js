// A host's few lines, for pages where everything else is hostile. What the widget reports is kept in
// `reported`, as a host would log it.
{
  const stub = (...call) => stub.q.push(call)
  stub.q = []
  window.Deskside ??= stub

  const page = document.documentElement.dataset
  const query = new URLSearchParams(location.search)
  window.reported = []
  const consent = query.get('consent')
  const person = query.get('user') || 'maya'
  window.Deskside('init', {
    ...(consent && { consent }),
    endpoint: query.get('endpoint'),
    user: { id: person, ...(query.get('email') && { email: query.get('email') }) },
    fallback: { email: 'help@harbour.example' },
    launcher: query.get('launcher') === 'on',
    getToken: () =>
      window.hostFetch(`/token?user=${person}`, { method: 'POST' }).then(({ token }) => token),
    onError(error) {
      window.reported.push(error?.code || String(error))
      window.lastError = error
    },
  })
  if (page.entry !== 'none') window.Deskside('attach', '#help')
}
