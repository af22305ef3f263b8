// Names of Node and of module loaders of ten years ago.
window.process = { env: { NODE_ENV: 'production' }, nextTick() {}, versions: { node: '0.10' } }
window.global = window
window.module = { exports: {} }
window.exports = window.module.exports
window.require = () => {
  throw new Error('require is not there')
}
window.define = () => {
  throw new Error('mismatched anonymous define()')
}
window.define.amd = {}
window.Buffer = {}
