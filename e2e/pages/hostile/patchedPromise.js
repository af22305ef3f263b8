// A Promise of the host's own: settles by a timer, knows no `finally`, no `allSettled`.
{
  const Real = Promise
  class HostPromise extends Real {
    constructor(run) {
      super((resolve, reject) => {
        run(
          (value) => setTimeout(() => resolve(value)),
          (error) => setTimeout(() => reject(error)),
        )
      })
    }
  }
  HostPromise.prototype.finally = undefined
  HostPromise.allSettled = undefined
  HostPromise.withResolvers = undefined
  window.Promise = HostPromise
  window.queueMicrotask = (act) => setTimeout(act)
}
