import { SupportError, type Ticket } from '@deskside/core'
import { screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { AccessBanner } from './AccessBanner.js'

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

const project = { id: '20418', name: 'Tea house' }
const show = (some: Partial<Ticket>) =>
  renderScreen(<AccessBanner ticket={ticketLike({ id: 't', project, ...some })} />, script.client)

test('access is granted for this project, explained as the desk explains it C7', async () => {
  const access = { explanation: 'Access ends with the ticket.' }
  script.stores.desk.update((state) => ({ ...state, description: describeDesk({ access }) }))
  const granted: unknown[] = []
  Object.assign(script.client.tickets, { grantAccess: async (id: string) => granted.push(id) })
  const { said } = show({ actions: ['grant_access'] })
  expect(screen.getByText('May support look into Tea house?')).toBeTruthy()
  expect(screen.getByText('Access ends with the ticket.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Grant access' }))
  expect(granted).toEqual(['t'])
  await waitFor(() => expect(said).toEqual(['Access is granted.']))
})

test('access that was granted says since when, and is withdrawn C7', async () => {
  const withdrawn: unknown[] = []
  Object.assign(script.client.tickets, { withdrawAccess: async (id: string) => withdrawn.push(id) })
  const access = { grantedAt: '2026-11-20T10:00:00.000Z', until: null }
  show({ actions: ['withdraw_access'], access })
  expect(screen.getByText(/Since 20 November 2026.*Ends when the request is closed/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw access' }))
  expect(withdrawn).toEqual(['t'])
})

test('a general question, and a request that is over, have none C7', () => {
  expect(show({ project: null, actions: ['grant_access'] }).container.textContent).toBe('')
  expect(show({ actions: [] }).container.textContent).toBe('')
})

test('a refusal is said where it was pressed', async () => {
  Object.assign(script.client.tickets, {
    grantAccess: () => Promise.reject(new SupportError('forbidden')),
  })
  show({ actions: ['grant_access'] })
  await userEvent.click(screen.getByRole('button', { name: 'Grant access' }))
  await waitFor(() => expect(screen.getByText('You may not do this.')).toBeTruthy())
})
