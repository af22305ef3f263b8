import { createRestBackend } from './backends/rest/restBackend.js'
import { createToken } from './desk/token.js'
import { SupportError } from './errors/SupportError.js'
import { platformDefaults } from './platform/defaults.js'
import type { Backend } from './ports/Backend.js'
import type { GetToken } from './ports/GetToken.js'
import type { BlobSender } from './ports/platform.js'
import type { Clock } from './time/clock.js'

/** Where the Support API lives, who asks, and the outside world that it asks through. */
export type RestBackendOptions = {
  /** Where the Support API lives: `https://support.example.com`. */
  readonly endpoint: string
  /** Tokens are held in memory and asked for again when they expire or are refused. */
  readonly getToken?: GetToken
  readonly fetch?: typeof globalThis.fetch
  readonly sender?: BlobSender
  readonly clock?: Clock
}

/**
 * Makes a backend that speaks the Support API, for who has no need of a whole client: scripts,
 * tests, another server. It acts for the person of its tokens.
 */
export function restBackend(options: RestBackendOptions): Backend {
  const platform = platformDefaults(options)
  const { getToken } = options
  const { clock, fetch } = platform
  return createRestBackend({
    endpoint: options.endpoint,
    fetch,
    sender: options.sender ?? lateSender(fetch),
    clock,
    isOnline: () => platform.presence.state.get().online,
    loadVerbs: async () => (await import('./backends/rest/verbs.js')).createRestVerbs,
    getToken:
      getToken &&
      createToken({ getToken, clock, userId: undefined, signal: new AbortController().signal }),
  })
}

/** Comes with the first file: whoever attaches nothing does not carry it. */
function lateSender(fetch: typeof globalThis.fetch): BlobSender {
  return {
    async send(request) {
      const { travelDefaults } = await import('./platform/travelDefaults.js').catch((cause) => {
        throw new SupportError('unavailable', undefined, { cause })
      })
      return travelDefaults(fetch).sender.send(request)
    },
  }
}
