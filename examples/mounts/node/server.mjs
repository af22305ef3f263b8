// JWT_SECRET=… node examples/mounts/node/server.mjs
import { createHandler, jwtAuthenticator } from '@deskside/relay'
import { createNodeServer, fileState } from '@deskside/relay/node'
import { backendFor } from '../helpdesk.mjs'

const { JWT_SECRET, PORT = '8787', STATE = 'state' } = process.env

const handler = createHandler(backendFor, {
  authenticate: jwtAuthenticator({ secret: JWT_SECRET, audience: 'support' }),
  corsOrigins: ['https://app.example.com'],
  state: await fileState(STATE),
})

export const server = createNodeServer(handler).listen(Number(PORT))
