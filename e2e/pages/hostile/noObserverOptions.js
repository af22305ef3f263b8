// A wrapper of addEventListener of before 2016: it knows `true` and `false`, no options.
{
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    return addEventListener.call(this, type, listener, options === true)
  }
}
