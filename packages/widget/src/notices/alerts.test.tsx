import { act, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderScreen } from '../testing/renderScreen.js'
import { createScriptedClient } from '../testing/scriptedClient.js'
import { ticketLike } from '../testing/ticketLike.js'
import { AlertSettings } from './AlertSettings.js'
import { createAlertMemory } from './alertChoices.js'
import type { AlertDoors } from './alertDoors.js'
import { raiseAlert } from './raiseAlert.js'

/** A browser that answers as told, and notes what it is asked. */
function rig(some: { permission?: NotificationPermission; hasFocus?: boolean } = {}) {
  const calls: string[] = []
  let permission: NotificationPermission = some.permission ?? 'default'
  const doors: AlertDoors = {
    hasFocus: () => some.hasFocus ?? false,
    beep: () => void calls.push('beep'),
    permission: () => permission,
    async request() {
      calls.push('request')
      permission = permission === 'default' ? 'granted' : permission
      return permission
    },
    notify(title, onClick) {
      calls.push(`notify ${title}`)
      onClick()
    },
  }
  const alerts = { sound: true, system: true }
  const { client } = createScriptedClient()
  const { widget } = renderScreen(<AlertSettings doors={doors} />, client, { alerts })
  const news = { count: 1, ticket: ticketLike({ id: 'a', subject: 'Invoice' }) }
  const raise = () => raiseAlert(news, widget, () => calls.push('opened'), doors)
  const memory = widget.extend(createAlertMemory)
  return { calls, raise, memory, widget, doors, client }
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

test('both are off, and nothing is asked before a person clicks', async () => {
  const { calls, raise } = rig()
  expect([box(/sound/).checked, box(/system/).checked]).toEqual([false, false])
  await raise()
  expect(calls).toEqual([])
})

test('a click on the notification asks the browser, and from then on it comes and opens', async () => {
  const { calls, raise } = rig()
  await userEvent.click(box(/system/))
  expect(box(/system/).checked).toBe(true)
  await raise()
  expect(calls).toEqual(['request', 'notify Help answered: Invoice', 'opened'])
})

test('what the browser does not allow is off, and says so', async () => {
  const { calls, raise } = rig({ permission: 'denied' })
  await userEvent.click(box(/system/))
  expect(box(/system/).checked).toBe(false)
  expect(screen.getByText(/does not let this page/)).toBeTruthy()
  await raise()
  expect(calls).toEqual(['request'])
})

test('a sound is heard as it is chosen and with each news, once', async () => {
  const { calls, raise } = rig({ hasFocus: true })
  await userEvent.click(box(/sound/))
  await raise()
  expect(calls).toEqual(['beep', 'beep'])
  await userEvent.click(box(/sound/))
  await raise()
  expect(calls).toHaveLength(2)
})

test('who looks at the page gets no notification of the system', async () => {
  const { calls, raise } = rig({ hasFocus: true })
  await userEvent.click(box(/system/))
  await raise()
  expect(calls).toEqual(['request'])
})

test('what the host does not offer is neither shown nor done', async () => {
  const { memory, widget, doors, client } = rig()
  await act(() => memory.choose({ sound: true, system: true }))
  const calls: string[] = []
  const quiet = { ...doors, beep: () => void calls.push('beep') }
  await raiseAlert({ count: 2, ticket: null }, { ...widget, alerts: undefined }, () => {}, quiet)
  expect(calls).toEqual([])
  renderScreen(<AlertSettings doors={doors} />, client, { alerts: { sound: true } })
  expect(screen.queryByRole('checkbox', { name: /system/ })).toBeNull()
})

test('the choice is there on the next visit, and only for the same person', async () => {
  const { client } = createScriptedClient()
  const ground = client.extend((given) => given)
  let scope = 'ann'
  let raised = () => {}
  const shared = {
    storage: ground.storage,
    epoch: () => ({ ...ground.epoch(), scope }),
    onEpoch(listener: () => void) {
      raised = listener
      return () => {}
    },
  }
  createAlertMemory(shared).choose({ sound: true })
  const next = createAlertMemory(shared)
  await next.known()
  expect(next.choices.value).toEqual({ sound: true, system: false })
  scope = 'ben'
  raised()
  await next.known()
  expect(next.choices.value).toEqual({ sound: false, system: false })
})
