import { readFileSync } from 'node:fs'
import type { DeskConfigInput, SupportUser } from '@deskside/core'
import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Widget } from '../../state/context.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, describeDesk } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { Sent } from './Sent.js'

const ANN = { id: 'ann', email: 'ann@example.com' }
const GUEST = { ...ANN, isGuest: true } as const

const deskOf = (name: string) =>
  JSON.parse(readFileSync(`examples/${name}/desk.json`, 'utf8')) as DeskConfigInput

function show(desk: Partial<DeskConfigInput>, user: SupportUser, accounts?: Widget['accounts']) {
  const script = createScriptedClient()
  script.stores.desk.update((state) => ({ ...state, description: describeDesk(desk) }))
  script.stores.session.set({ user, status: 'signed_in' })
  return renderScreen(<Sent ticketId="t1" number="1042" />, script.client, {
    ...(accounts && { accounts }),
  })
}

test('signed in, the desk says that the answer comes by e-mail and here A6', async () => {
  const { widget } = show(deskOf('a-field-portal'), ANN)
  expect(screen.getByText(/number 1042.*by e-mail and in your profile/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Open the request' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't1' })
})

test('a guest is told of a mail only, and is offered nothing that would not stay A6', () => {
  show(deskOf('a-field-portal'), GUEST)
  expect(screen.getByText(/The answer comes by e-mail only\./)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Open the request' })).toBeNull()
})

test('a desk without words for guests does not promise them what it promises others A6', () => {
  show({ support: { receipt: 'The answer comes in your profile.' } }, GUEST)
  expect(screen.getByText(/by e-mail only, to ann@example.com/)).toBeTruthy()
  expect(screen.queryByText(/in your profile/)).toBeNull()
})

test('requests are handled in order of arrival, and a duplicate only lengthens the wait B9', () => {
  show(deskOf('b-shop-builder'), ANN)
  expect(screen.getByText(/in order of arrival; a duplicate only lengthens the wait/)).toBeTruthy()
})

test('without words of the desk the answer appears here', () => {
  show({}, ANN)
  expect(screen.getByText(/Our answer will appear here\./)).toBeTruthy()
})

test('a guest can register to follow what they sent A3', async () => {
  const { widget } = show({ accounts: true }, GUEST, {} as Widget['accounts'])
  await userEvent.click(screen.getByRole('button', { name: 'Register' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'account', mode: 'signUp' })
})

test('what was sent is shown, and by when it is answered', () => {
  const script = createScriptedClient()
  const support = { promises: [{ clockMinutes: 60 }] }
  script.stores.desk.update((state) => ({ ...state, description: describeDesk({ support }) }))
  script.stores.list.update((state) => ({
    ...state,
    tickets: [
      ticketLike({ id: 't0', subject: 'Another' }),
      ticketLike({ id: 't1', subject: 'Invoice' }),
    ],
  }))
  renderScreen(<Sent ticketId="t1" number="1042" files={['a.png', 'b.pdf']} />, script.client)
  expect(screen.getByText('a.png, b.pdf')).toBeTruthy()
  expect(screen.getByText('Invoice')).toBeTruthy()
  expect(screen.queryByText('Another')).toBeNull()
  expect(screen.getByText(/First answer within 1 hour/)).toBeTruthy()
  expect(screen.queryByText(/If you send it now/)).toBeNull()
})
