// First of all: what goes wrong in the page, whoever's fault it is.
window.hostErrors = []
addEventListener('error', (event) => window.hostErrors.push(String(event.message)))
addEventListener('unhandledrejection', (event) => window.hostErrors.push(String(event.reason)))
window.policyReports = []
document.addEventListener('securitypolicyviolation', (event) =>
  window.policyReports.push(`${event.violatedDirective} ${event.blockedURI}`),
)
