import { expect, test } from 'vitest'
import { cookieOf, createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'

const PUBLIC = 'https://support.example.com'

/** As a proxy that ends TLS hands it on: the name of the machine behind, and no TLS. */
async function signInBehindProxy(origin: string, relay: { readonly publicOrigin?: string }) {
  const rig = createAccountsRig({ relay })
  await rig.signUp('ann@example.com')
  return rig.handler(
    new Request('http://relay-7.internal:8787/v1/account/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ email: 'ann@example.com', password: PASSWORD, remember: true }),
    }),
  )
}

test('behind a proxy, pages of the public origin may sign in, and get a cookie that only TLS plants', async () => {
  const answer = await signInBehindProxy(PUBLIC, { publicOrigin: PUBLIC })
  expect(answer.status).toBe(200)
  expect(cookieOf(answer)).toMatch(/^__Secure-deskside=/)
})

test('without a public origin the request says where the relay is, and that page may not', async () => {
  expect((await signInBehindProxy(PUBLIC, {})).status).toBe(403)
})

test('behind a proxy, the name of the machine is no origin of ours', async () => {
  const answer = await signInBehindProxy('http://relay-7.internal:8787', { publicOrigin: PUBLIC })
  expect(answer.status).toBe(403)
})
