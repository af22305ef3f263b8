// Fetch and XHR as three monitoring tools leave them.
{
  const real = window.fetch
  window.fetch = function (input, init) {
    const copy = typeof input === 'string' ? { ...init } : init
    return real.call(this, input, copy).then((response) => {
      response.clone().text()
      return response
    })
  }
  const { open, send, setRequestHeader } = XMLHttpRequest.prototype
  XMLHttpRequest.prototype.open = function (method, url, ...more) {
    this.seen = { method, url }
    return open.call(this, method, url, ...more)
  }
  XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
    return setRequestHeader.call(this, name, value)
  }
  XMLHttpRequest.prototype.send = function (body) {
    const listener = this.onload
    this.onload = function (event) {
      return listener?.call(this, event)
    }
    return send.call(this, body)
  }
}
