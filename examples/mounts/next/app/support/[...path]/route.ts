import { createHandler, type Handler, jwtAuthenticator } from '@deskside/relay'
import { redisState } from '@deskside/relay/node'
import { backendFor } from '../../../../helpdesk.mjs'

async function open(): Promise<Handler> {
  const { JWT_SECRET = '', REDIS_URL = '' } = process.env
  const authenticate = jwtAuthenticator({ secret: JWT_SECRET, audience: 'support' })
  const state = await redisState(REDIS_URL)
  return createHandler(backendFor, { authenticate, basePath: '/support', state })
}

let opened: Promise<Handler> | undefined
async function answer(request: Request): Promise<Response> {
  opened ??= open() // not before the first request: a build has neither Redis nor secrets
  opened.catch(() => (opened = undefined))
  return (await opened)(request)
}

// biome-ignore format: one list
export { answer as DELETE, answer as GET, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST }
