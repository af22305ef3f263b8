// As after `lockdown()`: nothing that everybody shares can change, and assigning what it names throws.
for (const shared of [
  ...[Object, Array, Function, String, Number, Boolean, Symbol, Promise, Error, TypeError, Date],
  ...[RegExp, Map, Set, WeakMap, URL, Headers, Request, Response, Event, CustomEvent, AbortSignal],
]) {
  Object.freeze(shared)
  Object.freeze(shared.prototype)
}
for (const space of [JSON, Math, Reflect, Intl]) Object.freeze(space)
