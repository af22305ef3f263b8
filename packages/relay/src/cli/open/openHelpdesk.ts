import type { HelpdeskConfig } from '../config/helpdeskSchema.js'
import { openFreshdesk } from '../helpdesks/freshdesk.js'
import type { Helpdesk } from '../helpdesks/Helpdesk.js'
import { openHubspot } from '../helpdesks/hubspot.js'
import { openModule } from '../helpdesks/module.js'
import { openRequestTracker } from '../helpdesks/requestTracker.js'
import { openZendesk } from '../helpdesks/zendesk.js'
import type { OpenDeps } from './OpenDeps.js'

/** Joins the helpdesk that the file names. Each adapter is loaded only where it is used. */
export async function openHelpdesk(config: HelpdeskConfig, deps: OpenDeps): Promise<Helpdesk> {
  switch (config.kind) {
    case 'requestTracker':
      return openRequestTracker(config, deps)
    case 'zendesk':
      return openZendesk(config, deps)
    case 'hubspot':
      return openHubspot(config, deps)
    case 'freshdesk':
      return openFreshdesk(config, deps)
    case 'module':
      return openModule(config, deps)
  }
}
