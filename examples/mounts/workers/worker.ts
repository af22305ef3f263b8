// `wrangler deploy`, with JWT_SECRET as a secret. Nothing here asks for Node.
import { createHandler, type Handler, jwtAuthenticator } from '@deskside/relay'
import { backendFor } from '../helpdesk.mjs'

type Environment = { readonly JWT_SECRET: string }
let handler: Handler | undefined

export default {
  fetch(request: Request, { JWT_SECRET }: Environment): Promise<Response> {
    handler ??= createHandler(backendFor, {
      authenticate: jwtAuthenticator({ secret: JWT_SECRET, audience: 'support' }),
      corsOrigins: ['https://app.example.com'],
    })
    return handler(request)
  },
}
