import { createAccount } from './backends/zendesk/accountFacts.js'
import { createZendesk } from './backends/zendesk/createZendesk.js'
import { createMemory, memories } from './backends/zendesk/personMemory.js'
import type { ZendeskSetup } from './backends/zendesk/setup.js'
import { createToken } from './desk/token.js'
import { SupportError } from './errors/SupportError.js'
import type { SupportUser } from './model/clientState.js'
import { refuseUnknown } from './model/unknownKeys.js'
import { platformDefaults } from './platform/defaults.js'
import { travelDefaults } from './platform/travelDefaults.js'
import type { Backend } from './ports/Backend.js'
import type { GetToken } from './ports/GetToken.js'
import type { BlobSender } from './ports/platform.js'
import type { Clock } from './time/clock.js'

export type { ZendeskFieldIds, ZendeskSetup } from './backends/zendesk/setup.js'

/** Where the account lives, and the outside world that it is asked through. */
export type ZendeskPlace = {
  /** The brand's own address: `https://acme.zendesk.com`. Each brand has its own tickets. */
  readonly url: string
  readonly fetch?: typeof globalThis.fetch
  readonly sender?: BlobSender
  readonly clock?: Clock
}

/** For one person: in a page, with an OAuth access token of their own. */
export type ZendeskOptions = ZendeskPlace &
  ZendeskSetup & {
    /**
     * An OAuth access token of the end user, which the host's own server obtained (authorization
     * code with PKCE). Never one of an agent, never an API token.
     */
    readonly getToken?: GetToken
    /** Without a token: who files. What a guest files waits until a link in a mail was followed. */
    readonly guest?: { readonly name: string; readonly email: string }
  }

/** For everybody: on a server, with an admin's OAuth token that may act for others. */
export type ZendeskRelayOptions = ZendeskPlace &
  ZendeskSetup & {
    /** An OAuth access token of an admin, with the scopes `read`, `write` and `impersonate`. */
    readonly getToken: GetToken
    /**
     * Whom Zendesk knows the person as: an e-mail address or a number. `null` refuses them.
     *
     * @default the e-mail address of their token, which the host has to have verified
     */
    readonly onBehalfOf?: (person: SupportUser) => string | null
  }

const SETUP =
  'url fetch sender clock desk locale fields declinedStatuses satisfaction sharedOrganizations helpCenter toMarkdown getToken'

/**
 * Makes a backend over Zendesk's Requests API for one person, without a server in between. Another
 * person is another backend, and another client.
 *
 * Zendesk lets a page read its answers with a bearer token alone, and lets it read no refusal at
 * all: what looks like a broken line is asked about once more before it is told as such.
 *
 * @throws SupportError `invalid` for an option that is not known, and with neither token nor guest
 * @example
 * const client = createSupportClient({
 *   backend: zendeskBackend({ url: 'https://acme.zendesk.com', getToken: fetchZendeskToken }),
 *   user: { id: 'maya' },
 * })
 */
export function zendeskBackend(options: ZendeskOptions): Backend {
  refuseUnknown(options, `${SETUP} guest`)
  const { getToken, guest = null } = options
  if (!getToken && !guest) throw new SupportError('invalid', 'getToken or guest is needed')
  const place = placeOf(options)
  return createZendesk({
    ...place,
    setup: options,
    getToken: getToken && tokenOf(getToken, place.clock),
    onBehalfOf: null,
    guest: getToken ? null : guest,
    account: createAccount(options, place.clock),
    memory: createMemory(),
  })
}

/**
 * Makes each person's backend over one Zendesk account, for `createHandler` of `@deskside/relay`: the
 * relay acts for them (`X-On-Behalf-Of`), and never as an agent. A person whom Zendesk does not know
 * is refused by it (`unavailable`); guests are refused here, because their address is only claimed.
 *
 * @throws SupportError `invalid` for an option that is not known
 * @example
 * const handler = createHandler(zendeskRelay({ url, getToken: adminToken }), { authenticate })
 */
export function zendeskRelay(options: ZendeskRelayOptions): (person: SupportUser) => Backend {
  refuseUnknown(options, `${SETUP} onBehalfOf`)
  const { onBehalfOf = ({ email }) => email ?? null } = options
  const place = placeOf(options)
  const getToken = tokenOf(options.getToken, place.clock)
  const account = createAccount(options, place.clock)
  const memoryOf = memories()
  return (person) => {
    const known = person.isGuest ? null : onBehalfOf(person)
    if (known === null) {
      const detail = 'This person has no address that Zendesk could know them by'
      throw new SupportError('forbidden', detail, { detail })
    }
    const memory = memoryOf(known)
    const deps = { ...place, setup: options, getToken, account, memory }
    return createZendesk({ ...deps, onBehalfOf: known, guest: null })
  }
}

function placeOf(options: ZendeskPlace) {
  const { clock, fetch, presence } = platformDefaults(options)
  const sender = options.sender ?? travelDefaults(fetch).sender
  const isOnline = () => presence.state.get().online
  return { url: options.url, clock, fetch, sender, isOnline }
}

/** Held in memory alone, and asked for once however many wait. */
function tokenOf(getToken: GetToken, clock: Clock): GetToken {
  return createToken({ getToken, clock, userId: undefined, signal: new AbortController().signal })
}
