import { expect, test } from 'vitest'
import { isSameSite } from './isSameSite.js'

const SAME = [
  ['app.example.com', 'support.example.com'],
  ['example.com', 'support.example.com'],
  ['a.b.example.de', 'example.de'],
  ['app.shop.co.uk', 'support.shop.co.uk'],
  ['shop.com.au', 'help.shop.com.au'],
  ['localhost', 'localhost'],
  ['10.0.1.2', '10.0.1.2'],
  ['[::1]', '[::1]'],
  ['bmw.de', 'bmw.de'],
] as const

const OTHER = [
  ['a.co.uk', 'b.co.uk'],
  ['app.a.com.au', 'app.b.com.au'],
  ['co.uk', 'a.co.uk'],
  ['10.0.1.2', '192.168.1.2'],
  ['[2001:db8::1.2.3.4]', '[2001:db8::9.9.3.4]'],
  ['localhost', 'support'],
  ['a.example.com', 'a.example.org'],
  ['a.com.', 'b.com.'],
  // In doubt: it could be a suffix.
  ['bmw.de', 'support.bmw.de'],
] as const

test.each(SAME)('%s and %s are of one site', (one, other) => {
  expect(isSameSite(one, other)).toBe(true)
  expect(isSameSite(other, one)).toBe(true)
})

test.each(OTHER)('%s and %s are not known to be of one site', (one, other) => {
  expect(isSameSite(one, other)).toBe(false)
  expect(isSameSite(other, one)).toBe(false)
})
