// Notes every name that a page could read, log or leave behind: of databases, stores, locks,
// channels, cookies and local storage, and every line of the console.
window.named = []
{
  const note = (what, name) => window.named.push(`${what}: ${String(name)}`)
  const wrap = (owner, verb, what) => {
    const real = owner[verb]
    owner[verb] = function (...given) {
      note(what, given[0])
      return real.apply(this, given)
    }
  }
  wrap(IDBFactory.prototype, 'open', 'database')
  wrap(IDBDatabase.prototype, 'createObjectStore', 'store')
  wrap(LockManager.prototype, 'request', 'lock')
  wrap(Storage.prototype, 'setItem', 'storage')
  wrap(Performance.prototype, 'mark', 'mark')
  for (const verb of ['log', 'info', 'warn', 'error', 'debug']) wrap(console, verb, 'console')
  const Channel = BroadcastChannel
  window.BroadcastChannel = class extends Channel {
    constructor(name) {
      super(name)
      note('channel', name)
    }
  }
  for (const verb of ['get', 'put', 'delete']) {
    const real = IDBObjectStore.prototype[verb]
    IDBObjectStore.prototype[verb] = function (...given) {
      const key = verb === 'put' ? given[1] : given[0]
      if (typeof key === 'string') note('key', key)
      return real.apply(this, given)
    }
  }
}
