import type { AccountSession } from '@deskside/core/wire'
import type { AccountsOptions } from '../accounts/accountRooms.js'
import { memoryMailer } from '../accounts/memoryMailer.js'
import { pbkdf2Hasher } from '../accounts/pbkdf2Hasher.js'
import { APP, createRelay, type TestRelay, type TestRelayOptions } from './createRelay.js'

export const ACCOUNTS_SECRET = 'the secret of accounts, known to the relay alone'
export const PASSWORD = 'Correct-horse-7'

export type AccountsRigOptions = Partial<AccountsOptions> & { readonly relay?: TestRelayOptions }

/** A relay with guests and accounts, and people who ask it as a browser or a script would. */
export function createAccountsRig({ relay: relayOptions = {}, ...own }: AccountsRigOptions = {}) {
  const mailer = memoryMailer()
  const relay: TestRelay = createRelay({
    ...relayOptions,
    desk: { guests: 'verify', accounts: true, ...relayOptions.desk },
    accounts: {
      secret: ACCOUNTS_SECRET,
      mailer,
      confirmUrl: 'https://app.example.com/confirm',
      deskName: 'Test desk',
      // The work factor has a test of its own.
      hasher: pbkdf2Hasher({ iterations: 1_000 }),
      customers: {
        find: async (email) => relay.world.customers.find(email),
        claim: async (guest, person) => relay.world.customers.claim(guest, person),
      },
      ...own,
    },
  })

  /** Without a token of the host; headers of a page, unless others are given. */
  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    return relay.handler(
      new Request(`https://support.example.com${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: APP, ...headers },
        body: JSON.stringify(body),
      }),
    )
  }

  async function session(answer: Promise<Response> | Response): Promise<AccountSession> {
    const response = await answer
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    return (await response.json()) as AccountSession
  }

  /** The secret of the last mail's link. */
  function lastToken(): string {
    return (
      mailer
        .list()
        .at(-1)
        ?.text.match(/#deskside-confirm=(\S+)/)?.[1] ?? ''
    )
  }

  async function signUp(email: string, password = PASSWORD): Promise<AccountSession> {
    await post('/v1/account/sign-up', { email })
    const confirmed = await post('/v1/account/confirm', { token: lastToken(), password })
    return ((await confirmed.json()) as { session: AccountSession }).session
  }

  return {
    ...relay,
    mailer,
    post,
    session,
    lastToken,
    signUp,
    guest: (email: string) => session(post('/v1/guests', { email })),
    /** As the holder of a token. */
    as: (token: string, method: string, path: string, ask: Parameters<typeof relay.ask>[3] = {}) =>
      relay.ask(null, method, path, {
        ...ask,
        headers: { ...ask.headers, Authorization: `Bearer ${token}` },
      }),
  }
}

/** `name=value` of the session cookie of an answer; `''` where it has none. */
export function cookieOf(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

/** Status, and codes of fields by pointer. */
export async function refusalOf(answer: Promise<Response> | Response) {
  const response = await answer
  const body = (await response.json()) as {
    code?: string
    errors?: readonly { pointer: string; code: string }[]
  }
  const fields = (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
  return { status: response.status, code: body.code, fields }
}
