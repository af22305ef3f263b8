import { keepPropsOwn } from './ownProps.js'

/**
 * Keeps what the page has put on the prototype of all objects out; what cannot be kept out is
 * reported. Asked at each opening: a script of the page may have come since.
 *
 * @returns is it reported by now?
 */
export function guardAgainstPage(isTold: boolean, report: (error: unknown) => void): boolean {
  const polluted = keepPropsOwn()
  if (polluted.length === 0 || isTold) return isTold
  const error = new Error(`Object.prototype has ${polluted}`)
  report(Object.assign(error, { code: 'host_polluted' }))
  return true
}
