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
