import { options } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { guardAgainstPage } from './guardAgainstPage.js'

const everything = Object.prototype as unknown as Record<string, unknown>
const { vnode } = options
afterEach(() => {
  delete everything.title
  Object.assign(options, { vnode })
})

test('what a page has put on all objects is reported once', () => {
  const reports: unknown[] = []
  const report = (error: unknown) => void reports.push(error)
  expect(guardAgainstPage(false, report)).toBe(false)
  everything.title = 'polluted'
  expect(guardAgainstPage(false, report)).toBe(true)
  expect(guardAgainstPage(true, report)).toBe(true)
  expect(reports).toEqual([expect.objectContaining({ code: 'host_polluted' })])
  expect(String(reports[0])).toContain('title')
})
