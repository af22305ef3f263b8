import { expect, test } from 'vitest'
import { createRoundButton } from './roundButton.js'

test('the round button stands at the corner, has a name, and goes without a trace', () => {
  const before = document.documentElement.outerHTML
  const button = createRoundButton('en')
  const { width, height, bottom, right } = button.element.getBoundingClientRect()
  expect([width, height]).toEqual([52, 52])
  expect([window.innerHeight - bottom, document.documentElement.clientWidth - right]).toEqual([
    20, 20,
  ])
  expect(button.element.getAttribute('aria-label')).toBe('Help')
  button.setLocale('ru-RU')
  expect(button.element.getAttribute('aria-label')).toBe('Помощь')
  expect(document.body.querySelectorAll('*')).toHaveLength(1)
  button.remove()
  expect(document.documentElement.outerHTML).toBe(before)
})
