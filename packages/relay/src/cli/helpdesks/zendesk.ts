import { SupportError } from '@deskside/core'
import * as v from 'valibot'
import { secretSchema, webAddressSchema, wordSchema } from '../config/parts.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import { readDeskFile } from '../open/readDeskFile.js'
import type { Helpdesk } from './Helpdesk.js'

/** As Zendesk counts what an account has. */
const numberSchema = v.pipe(v.number(), v.integer())

export const zendeskSchema = v.strictObject({
  kind: v.literal('zendesk'),
  url: webAddressSchema,
  token: secretSchema,
  desk: v.exactOptional(wordSchema),
  locale: v.exactOptional(wordSchema),
  fields: v.exactOptional(
    v.strictObject({
      submission: v.exactOptional(numberSchema),
      category: v.exactOptional(numberSchema),
      type: v.exactOptional(numberSchema),
      priority: v.exactOptional(numberSchema),
      project: v.exactOptional(numberSchema),
      declineReason: v.exactOptional(numberSchema),
    }),
  ),
  declinedStatuses: v.exactOptional(v.array(numberSchema)),
  satisfaction: v.exactOptional(v.boolean()),
  sharedOrganizations: v.exactOptional(v.boolean()),
  helpCenter: v.exactOptional(v.boolean()),
})

/** Zendesk, by its adapter, in the name of each person. Untried on a real account. */
export async function openZendesk(
  config: v.InferOutput<typeof zendeskSchema>,
  deps: OpenDeps,
): Promise<Helpdesk> {
  const { kind: _, desk, token, ...options } = config
  const [{ zendeskRelay }, { toMarkdown }] = await Promise.all([
    import('@deskside/core/zendesk'),
    import('../../helpdesks/toMarkdown.js'),
  ])
  const bearer = deps.secretOf(token)
  return {
    backendFor: zendeskRelay({
      ...options,
      getToken: () => bearer,
      toMarkdown,
      ...(desk === undefined ? {} : { desk: await readDeskFile(desk, deps) }),
      clock: deps.clock,
    }),
    check: (signal) => checkToken(config.url, bearer, signal),
  }
}

/** Nobody cannot be asked about: Zendesk refuses to act for a person whom it does not know. */
async function checkToken(url: string, bearer: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(new URL('/api/v2/users/me.json', url), {
    headers: { Authorization: `Bearer ${bearer}` },
    redirect: 'error',
    signal,
  })
  if (!response.ok) throw new SupportError(response.status === 401 ? 'forbidden' : 'unavailable')
  // Whoever has no token is answered as well: as nobody.
  const { user } = (await response.json()) as { user?: { id?: unknown } | null }
  if (typeof user?.id !== 'number') throw new SupportError('forbidden')
}
