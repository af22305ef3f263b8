// How this host asks its own server, kept from before it was made hostile: what a host breaks for
// itself is not what is tried here.
{
  const ask = XMLHttpRequest
  const { open, send } = ask.prototype
  const listen = EventTarget.prototype.addEventListener
  const Later = Promise
  const parse = JSON.parse
  window.hostFetch = (path, { method }) =>
    new Later((resolve, reject) => {
      const request = new ask()
      open.call(request, method, path)
      listen.call(request, 'load', () => resolve(parse(request.responseText)))
      listen.call(request, 'error', reject)
      send.call(request)
    })
}
