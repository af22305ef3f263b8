import { accountOperations } from '@deskside/core/wire'
import { decodeJwt } from 'jose'
import type { Endpoint } from '../http/endpoint.js'
import { bearerOf } from './jwt.js'
import type { RevocationList } from './RevocationList.js'

/**
 * Ends a token of the host before its time. It takes the `jti` by which it is known, and an
 * authenticator that asks: `isRevoked: state.revocations.isRevoked`.
 *
 * @param request whose token was accepted
 */
export async function revokeToken(revocations: RevocationList, request: Request): Promise<void> {
  const { jti, exp } = claimsOf(bearerOf(request) ?? '')
  if (jti !== undefined && exp !== undefined) await revocations.revoke(jti, exp * 1_000)
}

/** A host's own authenticator may take tokens that are no JWT. */
function claimsOf(token: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(token)
  } catch {
    return {}
  }
}

/** Signing out where the relay has no accounts of its own. */
export function signOutEndpoint(revocations: RevocationList): Endpoint {
  const { method, path } = accountOperations.signOut
  return {
    method,
    path,
    async answer({ request }) {
      await revokeToken(revocations, request)
      return new Response('{}', { headers: { 'Content-Type': 'application/json' } })
    },
  }
}
