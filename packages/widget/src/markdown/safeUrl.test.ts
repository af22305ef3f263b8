import { expect, test } from 'vitest'
import { hostToShow, safeUrl } from './safeUrl.js'

test.each([
  ['https://example.com', 'https://example.com/'],
  ['http://example.com/a?b#c', 'http://example.com/a?b#c'],
  ['mailto:help@example.com', 'mailto:help@example.com'],
  ['tel:+441234', 'tel:+441234'],
])('%s passes the gate', (address, href) => {
  expect(safeUrl(address)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'ftp://example.com',
  'view-source:https://example.com',
  'about:blank',
  'intent://example.com#Intent;scheme=https;end',
  'filesystem:https://example.com/a',
  '//example.com',
  '/relative',
  '#fragment',
  '?query',
  'example.com',
  '',
  'https://',
  'https://bank.com@evil.example',
  'https://user:word@evil.example',
])('%j stays plain text', (address) => {
  expect(safeUrl(address)).toBeNull()
})

test.each([
  ['https://bank.com', 'https://evil.example/', 'evil.example'],
  ['bank.com', 'https://evil.example/', 'evil.example'],
  ['(www.bank.com),', 'https://evil.example/', 'evil.example'],
  ['Go to https://bank.com now', 'https://evil.example/', 'evil.example'],
  ['bank.\u200bcom', 'https://evil.example/', 'evil.example'],
  ['\u202ebank.com', 'https://evil.example/', 'evil.example'],
  ['https://bank.com', 'https://bank.com.evil.example/', 'bank.com.evil.example'],
  ['bank.com/path', 'https://evil.example/bank.com', 'evil.example'],
  ['help@bank.com', 'mailto:help@evil.example', 'help@evil.example'],
  ['help@bank.com', 'https://evil.example/', 'evil.example'],
])('%j that leads to %s shows %s', (shown, href, host) => {
  expect(hostToShow(shown, href)).toBe(host)
})

test.each([
  ['the guide', 'https://example.com/'],
  ['https://example.com/a', 'https://example.com/b'],
  ['WWW.Example.com:8080', 'https://example.com/'],
  ['help@example.com', 'mailto:help@example.com'],
  ['1.5', 'https://example.com/'],
  ['', 'https://example.com/'],
])('%j that leads to %s needs no host beside it', (shown, href) => {
  expect(hostToShow(shown, href)).toBeNull()
})
