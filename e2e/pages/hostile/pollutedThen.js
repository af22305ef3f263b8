// Everything seems to be a promise, one that never settles.
Object.defineProperty(Object.prototype, 'then', {
  configurable: true,
  writable: true,
  value() {},
})
