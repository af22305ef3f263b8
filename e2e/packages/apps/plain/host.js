// What a host page says. Where it speaks to the mock server stands in the address, for the tests.
const asked = new URLSearchParams(location.search)
window.violations = []
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
)
window.Deskside('init', {
  endpoint: asked.get('endpoint'),
  getToken: () => asked.get('token'),
  user: { id: 'maya' },
})
window.Deskside('attach', '#help')
