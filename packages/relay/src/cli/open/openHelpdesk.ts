import type { SupportUser } from '@deskside/core'
import { ConfigError } from '../ConfigError.js'
import type { HelpdeskConfig } from '../config/helpdeskSchema.js'
import type { Helpdesk, HelpdeskModule } from './Helpdesk.js'
import type { OpenDeps } from './OpenDeps.js'

/** Nobody: tells whether a helpdesk answers at all. */
const PROBE: SupportUser = { id: 'deskside_probe' }

/** Joins the helpdesk that the file names. Each adapter is loaded only where it is used. */
export async function openHelpdesk(config: HelpdeskConfig, deps: OpenDeps): Promise<Helpdesk> {
  switch (config.kind) {
    case 'module':
      return openModule(config, deps)
  }
}

async function openModule(
  { file, options = {} }: Extract<HelpdeskConfig, { kind: 'module' }>,
  { pathOf, withSecrets }: OpenDeps,
): Promise<Helpdesk> {
  const own = await loadModule(pathOf(file))
  const helpdesk = await own.createHelpdesk(withSecrets(options))
  return {
    check: async (signal) => {
      await helpdesk.backendFor(PROBE).describe({ signal })
    },
    ...helpdesk,
    backendFor: (person) => helpdesk.backendFor(person),
  }
}

async function loadModule(url: URL): Promise<HelpdeskModule> {
  const refuse = (code: string, message: string) =>
    new ConfigError([{ pointer: '/helpdesk/file', code, message }])
  let found: Partial<HelpdeskModule>
  try {
    found = await import(/* @vite-ignore */ url.href)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuse('not_loaded', `The module does not load: ${why}`)
  }
  const { createHelpdesk } = found
  if (typeof createHelpdesk === 'function') return { createHelpdesk }
  throw refuse('no_helpdesk', 'The module exports no function createHelpdesk(options).')
}
