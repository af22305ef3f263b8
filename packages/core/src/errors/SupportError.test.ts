import { expect, it } from 'vitest'
import { isSupportError, SupportError, toSupportError } from './SupportError.js'

it('knows by its code whether the same call may succeed later', () => {
  expect(new SupportError('offline').retryable).toBe(true)
  expect(new SupportError('forbidden').retryable).toBe(false)
  expect(new SupportError('forbidden', 'later', { retryable: true }).retryable).toBe(true)
})

it('is found across bundles, and nothing else is', () => {
  const error = new SupportError('too_large', undefined, { limitBytes: 10, status: 413 })
  expect(isSupportError(error)).toBe(true)
  expect(error).toMatchObject({ name: 'SupportError', message: 'too_large', limitBytes: 10 })
  const others = [new Error('too_large'), { code: 'too_large' }, null, undefined, 'too_large']
  expect(others.some(isSupportError)).toBe(false)
  expect(Object.keys(error)).not.toContain('cause')
})

it('wraps whatever was thrown, and keeps what it was', () => {
  const known = new SupportError('conflict')
  expect(toSupportError(known)).toBe(known)
  const abort = new DOMException('gone', 'AbortError')
  expect(toSupportError(abort)).toMatchObject({ code: 'aborted', cause: abort })
  expect(toSupportError('text')).toMatchObject({ code: 'unknown', cause: 'text' })
})
