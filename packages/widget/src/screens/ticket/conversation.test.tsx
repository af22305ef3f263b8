import { createSupportClient, listTickets, type SupportClient } from '@deskside/core'
import {
  createWorld,
  type FakeClock,
  fakeClock,
  seededIds,
  type World,
} from '@deskside/core/testing'
import { act, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createNavigation } from '../../state/navigation.js'
import { useStore } from '../../state/useStore.js'
import { renderScreen, type ScreenOnTest } from '../../testing/renderScreen.js'
import { CloseTicket } from '../closeTicket/CloseTicket.js'
import { TicketList } from '../ticketList/TicketList.js'
import { Ticket } from './Ticket.js'

// The whole story of a request over the real client and a desk in memory.

const MAYA = { id: 'maya', name: 'Maya' }

let clock: FakeClock
let world: World
let client: SupportClient
let ticketId: string

beforeEach(async () => {
  clock = fakeClock()
  const createId = seededIds(1)
  world = createWorld({ clock, createId, desk: { name: 'Help' } })
  client = createSupportClient({ backend: world.backendFor(MAYA), user: MAYA, clock, createId })
  const created = client.tickets.create({ subject: 'Import stops', body: 'It stops at 80 %' })
  await clock.advance(1_000)
  ticketId = (await created).id
})
afterEach(() => client.destroy())

/** What the panel does with these three screens. */
function Screens({ navigation }: { readonly navigation: ReturnType<typeof createNavigation> }) {
  const now = useStore(navigation.screen)
  if (now.name === 'ticket') return <Ticket key={now.ticketId} ticketId={now.ticketId} />
  if (now.name === 'close') return <CloseTicket ticketId={now.ticketId} />
  return <TicketList listTickets={listTickets} />
}

function show(): ScreenOnTest {
  const navigation = createNavigation()
  navigation.reset([{ name: 'tickets' }])
  return renderScreen(<Screens navigation={navigation} />, client, { navigation, clock })
}

const pass = (ms: number) => act(() => clock.advance(ms))
const log = () => within(screen.getByRole('log'))

async function openFromList(): Promise<ScreenOnTest> {
  const shown = show()
  await pass(10)
  await userEvent.click(screen.getByRole('button', { name: /Import stops/ }))
  await pass(10)
  return shown
}

test('answer, reply, close and stars, with nothing reloaded D8 D13', async () => {
  const { said } = await openFromList()
  expect(log().getByText('It stops at 80 %')).toBeTruthy()

  world.agent.take(ticketId, 'Anna')
  world.agent.reply(ticketId, { body: 'Try **again**', agent: 'Anna', format: 'markdown' })
  await pass(15_000)
  await waitFor(() => expect(log().getByText('again').tagName).toBe('STRONG'))
  expect(said).toEqual(['New message from Anna: Try again'])
  await waitFor(() => expect(world.agent.list()[0]?.unreadCount).toBe(0))

  await userEvent.type(screen.getByRole('textbox', { name: 'Your reply' }), 'It works now')
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await pass(2_000)
  await waitFor(() => expect(said.at(-1)).toBe('Your message was sent.'))
  expect(log().getAllByText('It works now')).toHaveLength(1)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
  expect(world.agent.messages(ticketId).filter(({ kind }) => kind === 'message')).toHaveLength(3)

  await userEvent.click(screen.getByRole('button', { name: 'Close request' }))
  await userEvent.click(screen.getByRole('radio', { name: '5 of 5, Excellent' }))
  await userEvent.click(screen.getByRole('button', { name: 'Close request' }))
  await pass(100)
  await waitFor(() => expect(screen.getByText('Thank you!')).toBeTruthy())
  expect(world.agent.list()[0]).toMatchObject({ status: 'closed', rating: { score: 5 } })
  await userEvent.click(screen.getByRole('button', { name: 'Show the request' }))
  await pass(100)
  expect(await screen.findByText(/This request is closed/)).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a reply typed and left is there again X1', async () => {
  const { widget } = await openFromList()
  await userEvent.type(screen.getByRole('textbox', { name: 'Your reply' }), 'Half a thought')
  await act(() => widget.navigation.back())
  await pass(10)
  await userEvent.click(screen.getByRole('button', { name: /Import stops/ }))
  await pass(10)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Half a thought')
})

test('for a solved request the stars are there at once, and it is closed with them C12', async () => {
  world.agent.reply(ticketId, { body: 'Fixed', agent: 'Anna', status: 'solved' })
  await openFromList()
  await userEvent.click(await screen.findByRole('radio', { name: '4 of 5, Good' }))
  await userEvent.click(screen.getByRole('button', { name: 'Close request' }))
  await pass(100)
  await waitFor(() => expect(screen.getByText(/Your rating helps/)).toBeTruthy())
  expect(world.agent.list()[0]).toMatchObject({ status: 'closed', rating: { score: 4 } })
})

test('a declined request says why at once, and in the thread who declined it D6', async () => {
  world.agent.decline(ticketId, 'Not part of the plan', 'Anna')
  await openFromList()
  // The words of events come in a chunk of their own.
  expect(await log().findByText(/Status: Declined · Anna/)).toBeTruthy()
  expect(screen.getAllByText(/Not part of the plan/)).toHaveLength(1)
  expect(screen.getByText('Reason: Not part of the plan')).toBeTruthy()
})

test('internal notes of the desk never reach the thread', async () => {
  world.agent.reply(ticketId, { body: 'Customer is angry', agent: 'Anna', internal: true })
  await openFromList()
  expect(screen.queryByText('Customer is angry')).toBeNull()
})

test('the list follows what happens on the desk D13', async () => {
  show()
  await pass(10)
  const row = screen.getByRole('button', { name: /Import stops/ })
  expect(within(row).getByText('Open')).toBeTruthy()
  world.agent.setStatus(ticketId, 'waiting_on_customer', 'Anna')
  await pass(20_000)
  await waitFor(() => expect(within(row).getByText('Waiting for you')).toBeTruthy())
})
