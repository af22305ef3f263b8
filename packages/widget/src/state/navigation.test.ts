import { expect, test } from 'vitest'
import { createNavigation } from './navigation.js'

test('home lies at the bottom and there is no way back from it', () => {
  const navigation = createNavigation()
  navigation.back()
  expect(navigation.screen.value).toEqual({ name: 'home' })
  expect(navigation.canGoBack.value).toBe(false)
})

test('back leads to where one came from', () => {
  const navigation = createNavigation()
  navigation.go({ name: 'tickets' })
  navigation.go({ name: 'ticket', ticketId: 'a' })
  navigation.back()
  expect(navigation.screen.value).toEqual({ name: 'tickets' })
})

test('the same screen twice in a row is one step', () => {
  const navigation = createNavigation()
  navigation.go({ name: 'ticket', ticketId: 'a' })
  navigation.go({ name: 'ticket', ticketId: 'a' })
  navigation.back()
  expect(navigation.screen.value).toEqual({ name: 'home' })
})

test('a screen that was replaced is not on the way back', () => {
  const navigation = createNavigation()
  navigation.go({ name: 'new' })
  navigation.replace({ name: 'ticket', ticketId: 'a' })
  navigation.back()
  expect(navigation.screen.value).toEqual({ name: 'home' })
})

test('replacing a screen by the one below it is going back', () => {
  const navigation = createNavigation()
  navigation.go({ name: 'ticket', ticketId: 'a' })
  navigation.go({ name: 'close', ticketId: 'a' })
  navigation.replace({ name: 'ticket', ticketId: 'a' })
  navigation.back()
  expect(navigation.screen.value).toEqual({ name: 'home' })
})
