import { createSupportClient, systemClock } from '@deskside/core'
import { createConsentGate } from '@deskside/core/consent'
import type { HelpOptions, Panel, PanelHost } from '../launcher/contract.js'
import { aroundTheForm } from '../screens/formParts.js'
import type { AccountsDoor } from '../state/accountsDoor.js'
import { createAccountsDoor } from './accountsDoor.js'
import { createPanelWith } from './createPanelWith.js'

// Hovering fetches this module: home is on its way before somebody clicks.
aroundTheForm().catch(() => {})

/** What the launcher gets when somebody wants help: a client, and the panel over it. */
export function createPanel(host: PanelHost): Panel {
  const { client, endpoint, user, locale, source, consent, page = pageHere } = host.options
  const clock = systemClock()
  // From here on a host that names no word of the person has it.
  const gate = createConsentGate({ clock, consent: consent ?? 'granted' })
  const report = (error: unknown) => host.emit('error', { error })
  const accounts = accountsOf(host.options, report)
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
        getToken,
        // Who is here is theirs to say.
        user: accounts ? undefined : user,
        visitors: !!accounts,
        locale,
        source,
        page,
        onError: report,
      }),
    // A client of the host's own goes on when the widget leaves.
    ownsClient: !client,
  })
}

/** Queries and hashes may hold what is nobody's business. */
function pageHere() {
  return { url: location.origin + location.pathname, title: document.title }
}

function accountsOf(
  { accounts, endpoint }: HelpOptions,
  report: (error: unknown) => void,
): AccountsDoor | null {
  if (!accounts) return null
  return createAccountsDoor({
    given: accounts === true ? null : accounts,
    endpoint,
    loadCode: () => import('./accountsCode.js'),
    report,
  })
}
