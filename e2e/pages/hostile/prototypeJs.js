// Prototype.js 1.6, as many old shops still carry it: `toJSON` on everything, its own `bind`,
// `Array.from`, `each`, `Element` methods.
{
  const $A = (list) => {
    if (!list) return []
    const result = []
    for (let at = 0; at < (list.length || 0); at += 1) result.push(list[at])
    return result
  }
  window.$A = Array.from = $A
  Array.prototype.each = function (act) {
    for (let at = 0; at < this.length; at += 1) act(this[at], at)
    return this
  }
  Array.prototype._each = Array.prototype.each
  Array.prototype.toJSON = function () {
    const parts = []
    this.each((value) => {
      const text = JSON.stringify(value)
      if (text !== undefined) parts.push(text)
    })
    return `[${parts.join(', ')}]`
  }
  Array.prototype.clone = function () {
    return this.concat()
  }
  Array.prototype.first = function () {
    return this[0]
  }
  Array.prototype.last = function () {
    return this[this.length - 1]
  }
  Array.prototype.without = function (...values) {
    return this.filter((value) => !values.includes(value))
  }
  String.prototype.toJSON = function () {
    return this.inspect()
  }
  String.prototype.inspect = function () {
    return `"${this.replace(/"/g, '\\"')}"`
  }
  String.prototype.strip = function () {
    return this.replace(/^\s+/, '').replace(/\s+$/, '')
  }
  Number.prototype.toJSON = function () {
    return isFinite(this) ? this.toString() : 'null'
  }
  Date.prototype.toJSON = function () {
    return `"${this.getUTCFullYear()}"`
  }
  Function.prototype.bind = function (self, ...first) {
    if (arguments.length < 2 && arguments[0] === undefined) return this
    return (...rest) => this.apply(self, first.concat(rest))
  }
  Object.extend = (target, source) => {
    for (const name in source) target[name] = source[name]
    return target
  }
  Object.extend(Element.prototype, {
    visible() {
      return this.style.display !== 'none'
    },
    remove() {
      this.parentNode.removeChild(this)
      return this
    },
    select(selector) {
      return $A(this.querySelectorAll(selector))
    },
  })
  document.getElementsByClassName = (name) => $A(document.querySelectorAll(`.${name}`))
}
