// The queue stub and the host's few lines, as the README shows them, in a file of their own because
// a strict policy forbids inline code. Tests choose by the page's query what differs.
{
  const stub = (...call) => stub.q.push(call)
  stub.q = []
  window.Deskside ??= stub
}

const query = new URLSearchParams(location.search)
const user = query.get('user') || 'maya'

function getToken() {
  return fetch(`/token?user=${user}&expires=${query.get('expires') || 600}`, { method: 'POST' })
    .then((response) => response.json())
    .then((answer) => answer.token)
}

window.hostErrors = []
addEventListener('error', (event) => window.hostErrors.push(String(event.message)))
addEventListener('unhandledrejection', (event) => window.hostErrors.push(String(event.reason)))
window.policyReports = []
document.addEventListener('securitypolicyviolation', (event) =>
  window.policyReports.push(`${event.violatedDirective} ${event.blockedURI}`),
)

const target = document.getElementById('desk')
const options = {
  endpoint: query.get('endpoint') || document.documentElement.dataset.endpoint || '',
  getToken,
  user: { id: user },
}
if (query.get('plan')) options.user.plan = query.get('plan')
if (query.get('mail')) options.fallback = { email: query.get('mail') }
if (query.get('locale')) options.locale = query.get('locale')
if (query.get('theme')) options.theme = query.get('theme')
if (query.get('hasTickets')) options.hasTickets = true
if (query.get('preload')) options.preload = query.get('preload')
if (query.get('launcher')) options.launcher = true
if (query.get('router')) options.router = query.get('router')
if (query.get('accounts')) options.accounts = true
if (target) options.target = target
window.Deskside('init', options)
if (document.getElementById('help')) window.Deskside('attach', '#help')
