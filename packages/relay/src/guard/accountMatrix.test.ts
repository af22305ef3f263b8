import { type AccountRouteName, accountOperations } from '@deskside/core/wire'
import { expect, it } from 'vitest'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { newTicket } from '../testing/createRelay.js'

const ANN = 'ann@example.com'
const BOB = 'bob@example.com'
const ANNS_PASSWORD = 'Another-horse-8'

/** Ann with a ticket and a guest of hers; Bob, who would like to be either. */
async function setUp() {
  const rig = createAccountsRig({ signInsAQuarter: 100, mailsAnHour: 100 })
  const ann = await rig.signUp(ANN, ANNS_PASSWORD)
  const bob = await rig.signUp(BOB)
  const filed = await rig.as(ann.token, 'POST', '/v1/tickets', { body: newTicket() })
  const { id } = (await filed.json()) as { id: string }
  const guest = await rig.guest('gus@example.com')
  return { rig, ann, bob, ticketId: id, guest }
}
type SetUp = Awaited<ReturnType<typeof setUp>>

/** What Bob sends: about somebody who is here, and about nobody. */
type Pair = readonly [here: unknown, nobody: unknown]

/** Of every address of accounts; one that is new has no row here, and does not compile. */
const PAIRS: Readonly<Record<AccountRouteName, (rig: SetUp) => readonly Pair[]>> = {
  enterAsGuest: () => [[{ email: ANN }, { email: 'nobody@example.com' }]],
  signUp: () => [[{ email: ANN }, { email: 'nobody@example.com' }]],
  confirmEmail: ({ rig }) => [
    [
      { token: rig.lastToken().toLowerCase(), password: PASSWORD },
      { token: 'made-up', password: PASSWORD },
    ],
  ],
  signIn: () => [
    [
      { email: ANN, password: PASSWORD },
      { email: 'nobody@example.com', password: PASSWORD },
    ],
    [
      { email: ANN.toUpperCase(), password: '' },
      { email: 'nobody', password: '' },
    ],
  ],
  refreshSession: ({ ann: { refreshToken } }) => [
    [{ refreshToken: refreshToken?.replace(/[^.]+$/, 'AAAA') }, { refreshToken: 'a.1.AAAA' }],
    [
      { refreshToken, userId: 'bob' },
      { refreshToken: 'a.1.AAAA', userId: 'bob' },
    ],
  ],
  signOut: () => [[{}, {}]],
  changePassword: () => [
    [
      { current: ANNS_PASSWORD, password: 'Third-horse-99' },
      { current: 'Nobodys-horse-9', password: 'Third-horse-99' },
    ],
  ],
  claimTickets: ({ ann, guest }) => [
    [{ guestToken: ann.token }, { guestToken: 'a.b.c' }],
    [{ guestToken: guest.token.replace(/\.[^.]+$/, '.AAAA') }, { guestToken: 'a.b.c' }],
  ],
}

it('T-SV1 no address of accounts tells who is here, or gives what is theirs', async () => {
  for (const [name, { path }] of Object.entries(accountOperations)) {
    const set = await setUp()
    const { rig, ann, bob, ticketId } = set
    for (const [here, nobody] of PAIRS[name as AccountRouteName](set)) {
      const answers = []
      for (const body of [here, nobody]) {
        const headers = { Authorization: `Bearer ${bob.token}` }
        const answer = await rig.post(path, body, headers)
        const text = await answer.text()
        expect(text, name).not.toContain(ticketId)
        answers.push({ status: answer.status, headers: [...answer.headers], text })
        if (name === 'signOut') break
      }
      const [first, second = first] = answers.map(withoutTokens)
      expect(first, name).toEqual(second)
    }
    // Ann is still who she was, where she was, and by the password that she chose.
    const mine = await rig.as(ann.token, 'GET', `/v1/tickets/${ticketId}`)
    expect(mine.status, name).toBe(200)
    const renewed = await rig.post('/v1/account/refresh', { refreshToken: ann.refreshToken })
    expect(renewed.status, name).toBe(200)
    const again = await rig.post('/v1/account/sign-in', { email: ANN, password: ANNS_PASSWORD })
    expect(again.status, name).toBe(200)
  }
})

it('T-SV1 a guest who types somebody’s address sees nothing of theirs, and is not them', async () => {
  const { rig, ticketId } = await setUp()
  const guest = await rig.guest(ANN)
  expect((await rig.as(guest.token, 'GET', `/v1/tickets/${ticketId}`)).status).toBe(404)
  const list = await rig.as(guest.token, 'GET', '/v1/tickets?scope=mine')
  expect((await list.json()).items).toEqual([])
  const changed = await rig.post(
    '/v1/account/password',
    { current: ANNS_PASSWORD, password: 'Third-horse-99' },
    { Authorization: `Bearer ${guest.token}` },
  )
  expect(changed.status).toBe(403)
  const claimed = await rig.post(
    '/v1/claims',
    { guestToken: guest.token },
    { Authorization: `Bearer ${guest.token}` },
  )
  expect(claimed.status).toBe(403)
})

/** A token and an id of one's own are in each answer to a new guest. */
function withoutTokens({ text, ...answer }: { readonly text: string; readonly status: number }) {
  if (answer.status !== 201) return { ...answer, text }
  const { user, ...session } = JSON.parse(text)
  return { ...answer, keys: [Object.keys(session), Object.keys(user)] }
}
