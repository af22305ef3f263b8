// «Block all cookies»: to look at storage throws.
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(window, name, {
    configurable: true,
    get() {
      throw new DOMException('The document has no storage', 'SecurityError')
    },
  })
}
Object.defineProperty(document, 'cookie', {
  get: () => '',
  set() {
    throw new DOMException('blocked', 'SecurityError')
  },
})
