// Methods that everything inherits and every `for … in` meets.
Object.prototype.each = function (act) {
  for (const name of Object.keys(this)) act(this[name], name)
}
Object.prototype.isEmpty = function () {
  return Object.keys(this).length === 0
}
Object.prototype.extend = function (more) {
  return Object.assign(this, more)
}
Array.prototype.remove = function (value) {
  return this.filter((each) => each !== value)
}
Array.prototype.sum = () => 0
Function.prototype.method = function (name, body) {
  this.prototype[name] = body
}
String.prototype.format = function () {
  return String(this)
}
