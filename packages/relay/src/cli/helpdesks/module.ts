import * as v from 'valibot'
import { wordSchema } from '../config/parts.js'
import { loadFunction } from '../open/loadFunction.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import { type Helpdesk, type HelpdeskModule, PROBE } from './Helpdesk.js'

export const moduleSchema = v.strictObject({
  kind: v.literal('module'),
  file: wordSchema,
  options: v.exactOptional(v.record(v.string(), v.unknown())),
})

/** A helpdesk that the host has written a backend for. */
export async function openModule(
  { file, options = {} }: v.InferOutput<typeof moduleSchema>,
  { pathOf, withSecrets }: OpenDeps,
): Promise<Helpdesk> {
  const createHelpdesk = await loadFunction<HelpdeskModule['createHelpdesk']>(pathOf(file), {
    name: 'createHelpdesk',
    pointer: '/helpdesk/file',
  })
  const helpdesk = await createHelpdesk(withSecrets(options))
  return {
    check: async (signal) => {
      await helpdesk.backendFor(PROBE).describe({ signal })
    },
    ...helpdesk,
    backendFor: (person) => helpdesk.backendFor(person),
  }
}
