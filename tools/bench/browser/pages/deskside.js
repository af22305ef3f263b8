// A host page as the README has it; the script itself stands in the page.
const stub = (...call) => stub.q.push(call)
stub.q = []
window.Deskside ??= stub
const getToken = () =>
  fetch('/token', { method: 'POST' })
    .then((response) => response.json())
    .then(({ token }) => token)
window.Deskside('init', {
  endpoint: document.documentElement.dataset.endpoint,
  getToken,
  user: { id: 'maya' },
  preload: document.documentElement.dataset.preload,
})
window.Deskside('attach', '#help', 'new')
