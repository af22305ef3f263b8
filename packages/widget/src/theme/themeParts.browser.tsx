import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { createSurface } from '../panel/surface.js'
import { Button } from '../parts/Button.js'

afterEach(() => {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
})

test('a host reaches parts by name, and nothing else inside X9 X11', () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    deskside-panel::part(primary-button) { border-top-left-radius: 3px }
    deskside-panel::part(panel) { outline: 5px solid red }
    button, .button { border-top-right-radius: 1px }`)
  document.adoptedStyleSheets = [sheet]
  const surface = createSurface(document, null)
  render(<Button variant="primary">Send</Button>, surface.frame)
  surface.show(false)
  const button = surface.frame.querySelector('button')
  const { borderTopLeftRadius, borderTopRightRadius } = getComputedStyle(button as Element)
  expect([borderTopLeftRadius, borderTopRightRadius]).toEqual(['3px', '0px'])
  expect(getComputedStyle(surface.panel).outlineWidth).toBe('5px')
  render(null, surface.frame)
  surface.destroy()
})
