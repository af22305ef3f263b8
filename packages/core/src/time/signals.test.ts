import { expect, it } from 'vitest'
import { joinSignals } from './signals.js'

it('aborts with the first of both, and with its reason', () => {
  for (const which of [0, 1]) {
    const both = [new AbortController(), new AbortController()] as const
    const { signal } = joinSignals(both[0].signal, both[1].signal)
    expect(signal.aborted).toBe(false)
    both[which]?.abort('reason')
    expect(signal.reason).toBe('reason')
  }
})

it('is aborted already where one of both is', () => {
  const { signal } = joinSignals(new AbortController().signal, AbortSignal.abort('before'))
  expect(signal.reason).toBe('before')
  expect(joinSignals(AbortSignal.abort('now'), undefined).signal.reason).toBe('now')
})

it('hears nothing once it is let go', () => {
  const both = [new AbortController(), new AbortController()] as const
  const joined = joinSignals(both[0].signal, both[1].signal)
  joined.release()
  both[0].abort()
  both[1].abort()
  expect(joined.signal.aborted).toBe(false)
})
