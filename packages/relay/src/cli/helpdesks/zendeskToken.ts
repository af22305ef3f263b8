import { readFile } from 'node:fs/promises'
import { type GetToken, SupportError } from '@deskside/core'
import { clientCredentials } from '../../helpdesks/clientCredentials.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import type { ZendeskConfig } from './zendesk.js'

const SCOPE = 'read write impersonate'

/** The admin's token, in the one way of three that the file has: as it is, from a file, by OAuth. */
export function zendeskToken(config: ZendeskConfig, deps: OpenDeps): GetToken {
  const { url, token, tokenFile, oauth } = config
  if (oauth !== undefined) {
    const { clientId, clientSecret, scope = SCOPE } = oauth
    const where = new URL('/oauth/tokens', url).href
    const secret = deps.secretOf(clientSecret)
    return clientCredentials({
      url: where,
      clientId,
      clientSecret: secret,
      scope,
      clock: deps.clock,
    })
  }
  if (tokenFile !== undefined) return () => readToken(deps.pathOf(tokenFile))
  const bearer = token === undefined ? null : deps.secretOf(token)
  return () => bearer
}

/** Read each time: somebody else writes a newer one there before the old one ends. */
async function readToken(path: URL): Promise<string> {
  try {
    const text = (await readFile(path, 'utf8')).trim()
    if (text !== '') return text
  } catch (cause) {
    throw new SupportError('auth_unavailable', 'The file with the token cannot be read', { cause })
  }
  throw new SupportError('auth_unavailable', 'The file with the token is empty')
}
