// Zone.js: timers, promises and listeners run in its wrappers; a timer's id is an object.
{
  const tasks = new WeakMap()
  const wrap = (act) =>
    typeof act === 'function'
      ? function (...given) {
          return act.apply(this, given)
        }
      : act
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ]) {
    const [realSet, realClear] = [window[set], window[clear]]
    window[set] = (act, ...rest) => {
      const task = { type: set }
      tasks.set(task, realSet(wrap(act), ...rest))
      return task
    }
    window[clear] = (task) => realClear(typeof task === 'object' ? tasks.get(task) : task)
  }
  const { then } = Promise.prototype
  // biome-ignore lint/suspicious/noThenProperty: what Zone.js does
  Promise.prototype.then = function (onDone, onFail) {
    return then.call(this, wrap(onDone), wrap(onFail))
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== 'function') return addEventListener.call(this, type, listener, options)
    if (!tasks.has(listener)) tasks.set(listener, wrap(listener))
    return addEventListener.call(this, type, tasks.get(listener), options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    return removeEventListener.call(this, type, tasks.get(listener) ?? listener, options)
  }
}
