// Breaks IndexedDB in a page as a test says: `storageFault.strike('quota')`, `storageFault.mend()`.
{
  const handles = []
  const fault = { name: null }
  const real = {
    open: IDBFactory.prototype.open,
    transaction: IDBDatabase.prototype.transaction,
    put: IDBObjectStore.prototype.put,
    get: IDBObjectStore.prototype.get,
    indexedDB: window.indexedDB,
  }
  let dead = []

  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    get() {
      if (fault.name === 'absent') return undefined
      if (fault.name === 'blocked') throw new DOMException('blocked', 'SecurityError')
      return real.indexedDB
    },
  })
  IDBFactory.prototype.open = function (...given) {
    if (fault.name === 'silent') return {}
    if (fault.name === 'refused') {
      // A real request that ends with a real error.
      const request = real.open.call(this, `refused-${performance.now()}`, 1)
      request.addEventListener('upgradeneeded', () => request.transaction.abort())
      return request
    }
    const request = real.open.apply(this, given)
    request.addEventListener('success', () => handles.push(request.result))
    return request
  }
  IDBDatabase.prototype.transaction = function (...given) {
    if (dead.includes(this)) throw new DOMException('lost', 'UnknownError')
    return real.transaction.apply(this, given)
  }
  IDBObjectStore.prototype.put = function (...given) {
    if (fault.name === 'quota') throw new DOMException('full', 'QuotaExceededError')
    const request = real.put.apply(this, given)
    if (fault.name === 'aborted') {
      request.addEventListener('success', () => this.transaction.abort())
    }
    return request
  }
  IDBObjectStore.prototype.get = function (...given) {
    if (fault.name === 'unreadable') throw new DOMException('corrupt', 'NotReadableError')
    return real.get.apply(this, given)
  }

  const strikes = {
    closed() {
      for (const handle of handles) {
        handle.close()
        handle.dispatchEvent(new Event('close'))
      }
    },
    dead() {
      for (const handle of handles) handle.close()
    },
    lost() {
      dead = [...handles]
    },
    deleted: () => real.indexedDB.deleteDatabase('deskside'),
  }

  window.storageFault = {
    strike(name) {
      if (strikes[name]) strikes[name]()
      else {
        // A connection that is open already would not notice a broken `open`.
        if (['absent', 'blocked', 'silent', 'refused'].includes(name)) strikes.closed()
        fault.name = name
      }
    },
    mend() {
      fault.name = null
    },
  }
}
