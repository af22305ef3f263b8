// Counts what a page's scripts ask of the device and read of the page.
{
  const seen = { writes: [], reads: [], requests: [] }
  window.seen = seen
  const spy = (owner, name, list, word) => {
    const real = owner[name]
    owner[name] = function (...given) {
      list.push(`${word} ${given.map(String).join(' ')}`.slice(0, 200))
      return real.apply(this, given)
    }
  }
  for (const verb of ['setItem', 'removeItem', 'clear']) {
    spy(Storage.prototype, verb, seen.writes, verb)
  }
  spy(IDBFactory.prototype, 'open', seen.writes, 'indexedDB.open')
  spy(CacheStorage.prototype, 'open', seen.writes, 'caches.open')
  spy(window, 'fetch', seen.requests, 'fetch')
  spy(XMLHttpRequest.prototype, 'open', seen.requests, 'xhr')
  spy(navigator, 'sendBeacon', seen.requests, 'beacon')
  const watch = (owner, name, list, onSet) => {
    const real = Object.getOwnPropertyDescriptor(owner, name)
    Object.defineProperty(owner, name, {
      ...real,
      get() {
        if (!onSet) list.push(name)
        return real.get.call(this)
      },
      set(value) {
        if (onSet) list.push(name)
        real.set?.call(this, value)
      },
    })
  }
  watch(Document.prototype, 'cookie', seen.writes, true)
  for (const [owner, name] of [
    [Node.prototype, 'textContent'],
    [HTMLElement.prototype, 'innerText'],
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
    [HTMLInputElement.prototype, 'value'],
  ]) {
    watch(owner, name, seen.reads, false)
  }
}
