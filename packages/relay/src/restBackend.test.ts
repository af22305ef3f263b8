import { restBackend } from '@deskside/core'
import { describeBackend } from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { createRelay } from './testing/createRelay.js'

describeBackend({ describe, expect, it }, 'restBackend over the relay', () => {
  const relay = createRelay()
  const backendOf = (person: string) =>
    restBackend({
      endpoint: 'https://support.example.com',
      fetch: async (input, init) => relay.handler(new Request(input, init)),
      getToken: () => relay.token(person),
      clock: relay.clock,
    })
  return {
    alice: backendOf('alice'),
    bob: backendOf('bob'),
    carol: backendOf('carol'),
    agent: relay.world.agent,
  }
})
