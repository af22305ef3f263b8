import { createSupportClient, systemClock } from '@deskside/core'
import { createConsentGate } from '@deskside/core/consent'
import type { Panel, PanelHost } from '../launcher/contract.js'
import { aroundTheForm } from '../screens/formParts.js'
import type { AccountsDoor } from '../state/accountsDoor.js'
import { createAccountsDoor } from './accountsDoor.js'
import { createPanelWith } from './createPanelWith.js'

// Hovering fetches this module: home is on its way before somebody clicks.
aroundTheForm().catch(() => {})

/** What the launcher gets when somebody wants help: a client, and the panel over it. */
export function createPanel(host: PanelHost): Panel {
  const { client, endpoint, user, locale, source, consent } = host.options
  const clock = systemClock()
  // From here on a host that names no word of the person has it.
  const gate = createConsentGate({ clock, consent: consent ?? 'granted' })
  const accounts = accountsOf(host)
  const getToken = accounts?.getToken ?? host.options.getToken
  return createPanelWith({
    host,
    clock,
    gate,
    accounts,
    client:
      client ??
      createSupportClient({
        endpoint,
        clock,
        storage: gate.storage,
        marker: gate.marker,
        ...(getToken && { getToken }),
        ...(accounts ? { visitors: true } : user && { user }),
        ...(locale && { locale }),
        ...(source && { source }),
        // Queries and hashes may hold what is nobody's business.
        page: () => ({ url: location.origin + location.pathname, title: document.title }),
        onError: (error) => host.emit('error', { error }),
      }),
    // A client of the host's own goes on when the widget leaves.
    ownsClient: client === undefined,
  })
}

function accountsOf({ options, emit }: PanelHost): AccountsDoor | null {
  const { accounts, endpoint } = options
  if (!accounts) return null
  return createAccountsDoor({
    given: accounts === true ? null : accounts,
    endpoint,
    loadCode: () => import('./accountsCode.js'),
    report: (error) => emit('error', { error }),
  })
}
