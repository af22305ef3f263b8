import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { type Check, createHealth } from './health.js'

function healthOf(checks: Readonly<Record<string, Check>>) {
  const clock = fakeClock()
  const told: (readonly string[])[] = []
  const health = createHealth({ checks, clock, onChange: (failed) => void told.push(failed) })
  const ask = async (path: string, method = 'GET') => {
    const response = await health.answer(new Request(`http://relay${path}`, { method }))
    return response && [response.status, method === 'HEAD' ? '' : await response.json()]
  }
  return { ask, clock, health, told }
}

test('healthz answers whatever became of the helpdesk, and other addresses are not its own', async () => {
  const { ask } = healthOf({ helpdesk: () => Promise.reject(new Error('down')) })
  expect(await ask('/healthz')).toEqual([200, { status: 'ok' }])
  expect(await ask('/healthz', 'HEAD')).toEqual([200, ''])
  expect(await ask('/v1/config')).toBeUndefined()
  expect(await ask('/readyz', 'POST')).toBeUndefined()
})

test('readyz names what does not answer, and says so again where it does', async () => {
  let isDown = true
  const { ask, clock, told } = healthOf({
    helpdesk: async () => {},
    state: async () => {
      if (isDown) throw new Error('down')
    },
  })
  const down = [503, { status: 'not_ready', failed: ['state'] }]
  expect(await ask('/readyz')).toEqual(down)
  isDown = false
  // Kept for ten seconds: a page of probes costs the helpdesk nothing.
  await clock.advance(9_999)
  expect(await ask('/readyz')).toEqual(down)
  await clock.advance(1)
  expect(await ask('/readyz')).toEqual([200, { status: 'ready' }])
  expect(told).toEqual([['state'], []])
})

test('a hundred questions at once are one question to the helpdesk', async () => {
  let asked = 0
  const { ask } = healthOf({
    helpdesk: async () => {
      asked += 1
    },
  })
  await Promise.all(Array.from({ length: 100 }, () => ask('/readyz')))
  expect(asked).toBe(1)
})

test('a helpdesk that hangs is not ready after three seconds, and is told to stop', async () => {
  const signals: AbortSignal[] = []
  const { ask, clock } = healthOf({
    helpdesk: (signal) => {
      signals.push(signal)
      return new Promise(() => {})
    },
  })
  const asking = ask('/readyz')
  await clock.advance(2_999)
  expect(signals[0]?.aborted).toBe(false)
  await clock.advance(1)
  expect(await asking).toEqual([503, { status: 'not_ready', failed: ['helpdesk'] }])
  expect(signals[0]?.aborted).toBe(true)
  expect(clock.pending()).toBe(0)
})

test('a check that throws at once has failed, and leaves no timer', async () => {
  const { ask, clock } = healthOf({
    helpdesk: () => {
      throw new Error('at once')
    },
  })
  expect(await ask('/readyz')).toEqual([503, { status: 'not_ready', failed: ['helpdesk'] }])
  expect(clock.pending()).toBe(0)
})

test('a relay that stops is alive and not ready', async () => {
  const { ask, health } = healthOf({ helpdesk: async () => {} })
  expect(await ask('/readyz')).toEqual([200, { status: 'ready' }])
  health.stop()
  expect(await ask('/readyz')).toEqual([503, { status: 'stopping' }])
  expect(await ask('/healthz')).toEqual([200, { status: 'ok' }])
})
