import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createLiveRegion } from './liveRegion.js'

function rig() {
  const clock = fakeClock()
  const parent = document.createElement('div')
  const field = parent.appendChild(document.createElement('textarea'))
  const region = createLiveRegion(parent, clock)
  const heard: (string | null)[] = []
  const place = parent.querySelector('[role=status]') as HTMLElement
  const observe = () => heard.push(place.textContent)
  const type = (inputType = 'insertText') =>
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }))
  return { clock, region, place, heard, observe, type, field }
}

test('what changed is said at once, and the same words twice are two changes', async () => {
  const { region, place, clock } = rig()
  region.say('Saved')
  expect(place.textContent).toBe('Saved')
  await clock.advance(500)
  region.say('Saved')
  expect(place.textContent).toBe('Saved\u00a0')
})

test('while somebody types nothing is said; what waited is said once, as one T-AX3', async () => {
  const { region, place, clock, type } = rig()
  type()
  region.say('Anna: hello')
  await clock.advance(700)
  type('deleteContentBackward')
  region.say('Anna: are you there?')
  await clock.advance(900)
  expect(place.textContent).toBe('')
  await clock.advance(100)
  expect(place.textContent).toBe('Anna: hello Anna: are you there?')
})

test('words on each other’s heels do not wipe each other out: the first is left to be read', async () => {
  const { region, place, clock } = rig()
  region.say('1 file added')
  await clock.advance(60)
  region.say('photo.png: Uploaded')
  region.say('Anna: hello')
  await clock.advance(400)
  expect(place.textContent).toBe('1 file added')
  await clock.advance(40)
  expect(place.textContent).toBe('photo.png: Uploaded Anna: hello')
})

test('a choice is not typing', () => {
  const { region, place, field } = rig()
  field.dispatchEvent(new Event('input', { bubbles: true }))
  region.say('Found')
  expect(place.textContent).toBe('Found')
})

test('nothing is said after the end', async () => {
  const { region, place, clock, type } = rig()
  type()
  region.say('late')
  region.destroy()
  await clock.advance(5_000)
  expect(place.textContent).toBe('')
})
