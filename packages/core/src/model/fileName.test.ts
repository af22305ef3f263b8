import { expect, it } from 'vitest'
import { cleanFileName } from './fileName.js'

it.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\maya\\shot.png', 'shot.png'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['nul\u0000byte\n.txt', 'nulbyte.txt'],
  ['zero\u200Bwidth.txt', 'zerowidth.txt'],
  ['снимок экрана.png', 'снимок экрана.png'],
  ['cafe\u0301.txt', 'café.txt'],
  ['🙂.png', '🙂.png'],
  ['  spaced.txt ', 'spaced.txt'],
  ['', 'file'],
  ['..', 'file'],
  ['dir/', 'file'],
  ['.env', '.env'],
])('shows %j as %j', (name, expected) => {
  expect(cleanFileName(name)).toBe(expected)
})

it('shortens a long name and keeps its ending', () => {
  const long = cleanFileName(`${'й'.repeat(5_000)}.jpeg`)
  expect([...long]).toHaveLength(120)
  expect(long.endsWith('й.jpeg')).toBe(true)
  expect([...cleanFileName('🙂'.repeat(5_000))]).toHaveLength(120)
  expect([...cleanFileName(`a.${'b'.repeat(5_000)}`)]).toHaveLength(120)
})
