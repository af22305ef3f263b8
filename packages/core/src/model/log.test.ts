import { expect, it, vi } from 'vitest'
import { createLog, type LogEntry } from './log.js'

it('gives each line the level of its code, and facts only where there are some', () => {
  const entries: LogEntry[] = []
  const log = createLog((entry) => entries.push(entry))
  log('outbox_sent')
  log('poll_pace', { pace: 'slow' })
  log('request_failed', { status: 503 })
  log('outbox_failed', { attempts: 2 })
  expect(entries).toEqual([
    { level: 'info', code: 'outbox_sent' },
    { level: 'debug', code: 'poll_pace', facts: { pace: 'slow' } },
    { level: 'warn', code: 'request_failed', facts: { status: 503 } },
    { level: 'error', code: 'outbox_failed', facts: { attempts: 2 } },
  ])
})

it('goes on when the log of the host throws, and reports its error', () => {
  const reports: (() => void)[] = []
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((report) => void reports.push(report))
  const log = createLog(() => {
    throw new Error('of the host')
  })
  log('outbox_sent')
  expect(reports).toHaveLength(1)
  expect(reports[0]).toThrow('of the host')
})

it('costs nothing where nobody listens', () => {
  expect(() => createLog(undefined)('outbox_sent')).not.toThrow()
})
