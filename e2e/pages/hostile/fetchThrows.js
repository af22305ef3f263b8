// A wrapper of fetch that throws at what it does not know.
window.fetch = () => {
  throw new TypeError('fetch is not allowed here')
}
