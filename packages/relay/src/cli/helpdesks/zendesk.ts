import { type GetToken, SupportError } from '@deskside/core'
import * as v from 'valibot'
import { secretSchema, webAddressSchema, wordSchema } from '../config/parts.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import { readDeskFile } from '../open/readDeskFile.js'
import type { Helpdesk } from './Helpdesk.js'
import { zendeskToken } from './zendeskToken.js'

/** As Zendesk counts what an account has. */
const numberSchema = v.pipe(v.number(), v.integer())

export const zendeskSchema = v.strictObject({
  kind: v.literal('zendesk'),
  url: webAddressSchema,
  token: v.exactOptional(secretSchema),
  tokenFile: v.exactOptional(wordSchema),
  oauth: v.exactOptional(
    v.strictObject({
      clientId: wordSchema,
      clientSecret: secretSchema,
      scope: v.exactOptional(wordSchema),
    }),
  ),
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

export type ZendeskConfig = v.InferOutput<typeof zendeskSchema>

/** Zendesk, by its adapter, in the name of each person. Untried on a real account. */
export async function openZendesk(config: ZendeskConfig, deps: OpenDeps): Promise<Helpdesk> {
  const { kind: _, desk, token, tokenFile, oauth, ...options } = config
  const [{ zendeskRelay }, { toMarkdown }] = await Promise.all([
    import('@deskside/core/zendesk'),
    import('../../helpdesks/toMarkdown.js'),
  ])
  const getToken = zendeskToken(config, deps)
  return {
    backendFor: zendeskRelay({
      ...options,
      getToken,
      toMarkdown,
      ...(desk === undefined ? {} : { desk: await readDeskFile(desk, deps) }),
      clock: deps.clock,
    }),
    check: (signal) => checkToken(config.url, getToken, signal),
  }
}

/** Nobody cannot be asked about: Zendesk refuses to act for a person whom it does not know. */
async function checkToken(url: string, getToken: GetToken, signal: AbortSignal): Promise<void> {
  const ask = async (reason: 'start' | 'rejected') =>
    fetch(new URL('/api/v2/users/me.json', url), {
      headers: { Authorization: `Bearer ${await getToken({ reason, signal })}` },
      redirect: 'error',
      signal,
    })
  const first = await ask('start')
  const response = first.status === 401 ? await ask('rejected') : first
  if (!response.ok) throw new SupportError(response.status === 401 ? 'forbidden' : 'unavailable')
  // Whoever has no token is answered as well: as nobody.
  const { user } = (await response.json()) as { user?: { id?: unknown } | null }
  if (typeof user?.id !== 'number') throw new SupportError('forbidden')
}
