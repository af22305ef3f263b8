// Polyfills that were written before the standard, and win over it.
Array.prototype.flat = function () {
  return [].concat(...this)
}
Array.prototype.includes = function (value) {
  return this.indexOf(value) >= 0
}
Object.entries = (object) => {
  const result = []
  for (const name in object) result.push([name, object[name]])
  return result
}
Object.fromEntries = (pairs) => {
  const result = {}
  for (const pair of pairs) result[pair[0]] = pair[1]
  return result
}
window.structuredClone = (value) => JSON.parse(JSON.stringify(value))
