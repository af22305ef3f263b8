import { afterEach, expect, test } from 'vitest'
import { defineHelpElement, type HelpElement } from './element.js'
import { createScriptedClient } from './testing/scriptedClient.js'

defineHelpElement()
defineHelpElement()

afterEach(() => document.body.replaceChildren())

const make = () => document.createElement('deskside-help') as HelpElement
const heading = (element: HelpElement) =>
  element.querySelector('deskside-panel')?.shadowRoot?.querySelector('h1')?.textContent
const client = () => createScriptedClient().client

test('D1 the element fills itself with the desk, and leaves nothing when it goes', async () => {
  const element = make()
  element.options = { client: client() }
  document.body.append(element)
  await expect.poll(() => heading(element)).toBeTruthy()
  element.remove()
  await expect.poll(() => element.help).toBeNull()
  expect(element.childElementCount).toBe(0)
})

test('moved to another place of the page it stays the same desk', async () => {
  const [element, other] = [make(), document.createElement('main')]
  element.options = { client: client() }
  document.body.append(element, other)
  await expect.poll(() => heading(element)).toBeTruthy()
  const { help } = element
  other.append(element)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(element.help).toBe(help)
})

test('X8 X9 attributes name language and theme, also later, without a new desk', async () => {
  const element = make()
  element.setAttribute('locale', 'ru')
  element.options = { client: client() }
  document.body.append(element)
  const root = () =>
    element.querySelector('deskside-panel')?.shadowRoot?.querySelector<HTMLElement>('.root')
  await expect.poll(() => root()?.lang).toBe('ru')
  const { help } = element
  element.setAttribute('theme', 'dark')
  element.setAttribute('locale', 'en')
  await expect.poll(() => [root()?.lang, root()?.dataset.theme]).toEqual(['en', 'dark'])
  expect(element.help).toBe(help)
})

test('what happens is an event of the element, and a frame opens beside it', async () => {
  const element = make()
  const heard: string[] = []
  for (const name of ['open', 'view', 'close']) {
    element.addEventListener(`deskside:${name}`, (event) => heard.push(event.type))
  }
  element.setAttribute('frame', 'drawer')
  element.options = { client: client() }
  document.body.append(element)
  await expect.poll(() => element.help).not.toBeNull()
  expect(element.childElementCount).toBe(0)
  element.help?.open({ name: 'new' })
  const panel = () => document.querySelector('deskside-panel')?.shadowRoot?.querySelector('.root')
  await expect.poll(() => panel()?.getAttribute('data-layout')).toMatch(/drawer|phone/)
  element.help?.close()
  expect(heard).toEqual(['deskside:open', 'deskside:view', 'deskside:close'])
})

test('options that a script set before the element was known count', async () => {
  const name = 'harbour-help'
  const element = document.createElement(name) as HelpElement
  element.options = { client: client() }
  document.body.append(element)
  defineHelpElement(name)
  await expect.poll(() => heading(element)).toBeTruthy()
})

test('T-HO5 an attribute that it does not have is named where its developer looks, and no other', async () => {
  const said: unknown[] = []
  const { warn } = console
  console.warn = (word) => void said.push(word)
  const element = make()
  const strange = { them: 'dark', class: 'desk', id: 'desk', 'data-page': '1', 'v-cloak': '' }
  for (const [name, value] of Object.entries(strange)) element.setAttribute(name, value)
  element.options = { client: client() }
  document.body.append(element)
  await expect.poll(() => heading(element)).toBeTruthy()
  console.warn = warn
  expect(said).toEqual(['Deskside: <deskside-help> has no attribute them'])
})
