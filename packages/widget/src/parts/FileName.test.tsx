import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { FileName } from './FileName.js'

afterEach(cleanup)

test('a long name keeps its end, and is read out once and whole', () => {
  const name = 'screen-recording-2026-11-21-at-18.04.11.mp4'
  const { container } = render(<FileName name={name} />)
  expect(screen.getByText(name)).toBeTruthy()
  const seen = [...container.querySelectorAll('[aria-hidden]')].map((part) => part.textContent)
  expect(seen).toEqual(['screen-recording-2026-11-21-at-18', '.04.11.mp4'])
})

test('a short name is left as it is', () => {
  const { container } = render(<FileName name="walk.mp4" />)
  expect(container.textContent).toBe('walk.mp4')
})

test.each([
  ['تقرير المبيعات الشهري لشهر نوفمبر.pdf', '.pdf'],
  ['スクリーンショット2026年11月22日14時03分の画面.png', '.png'],
  [`${'a'.repeat(30)}👩‍💻.txt`, '.txt'],
  ['Отчёт о продажах за ноябрь.xlsx', 'оябрь.xlsx'],
  ['تقرير الشهر 2026 final (v2).png', ' 2026 final (v2).png'],
])('%s is cut where no letter needs the next one, and reads in its own direction', (name, end) => {
  const { container } = render(<FileName name={name} />)
  const [head, tail] = [...container.querySelectorAll('[aria-hidden]')]
  expect([head?.textContent, tail?.textContent]).toEqual([name.slice(0, -end.length), end])
  expect(container.querySelector('.halves')?.getAttribute('dir')).toBe('auto')
})

test('a name from right to left that ends in many other letters is not torn', () => {
  const name = 'تقرير the export of all the boards of November.png'
  const { container } = render(<FileName name={name} />)
  expect(container.querySelector('[aria-hidden]')).toBeNull()
  expect(container.textContent).toBe(name)
})
