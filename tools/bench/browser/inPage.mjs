// What runs inside the measured pages, as source: they are other realms.

/** Long tasks from the very beginning. */
export const WATCH = `
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
`

/**
 * Presses Help and resolves with the milliseconds until the frame in which its field first has the
 * focus has been painted; fields are found in open shadow roots as well. Looked for at the beginning
 * of each frame: what opens at once costs one, and a timer that is set in it fires after its paint.
 */
export const OPEN = `(selector) => new Promise((resolve, reject) => {
  const began = performance.now()
  const deep = (root) => {
    const found = root.querySelector(selector)
    if (found && found.getClientRects().length > 0) return found
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && deep(element.shadowRoot)
      if (inside) return inside
    }
    return null
  }
  const look = () => {
    const field = deep(document)
    if (field) {
      field.focus()
      if (field.matches(':focus')) {
        setTimeout(() => resolve(performance.now() - began))
        return
      }
    }
    if (performance.now() - began > 20_000) reject(new Error('Nothing opened: ' + selector))
    else requestAnimationFrame(look)
  }
  document.getElementById('help').click()
  requestAnimationFrame(look)
})`

/** Shuts what is open, wherever its button stands. */
export const CLOSE = `(selector) => {
  const deep = (root) => {
    const own = [...root.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0)
    if (own) return own
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && deep(element.shadowRoot)
      if (inside) return inside
    }
    return null
  }
  deep(document)?.click()
}`
