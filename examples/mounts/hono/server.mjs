// JWT_SECRET=… node examples/mounts/hono/server.mjs
import { createHandler, jwtAuthenticator } from '@deskside/relay'
import { createNodeServer, fileState } from '@deskside/relay/node'
import { Hono } from 'hono'
import { backendFor } from '../helpdesk.mjs'

const { JWT_SECRET, PORT = '8787', STATE = 'state' } = process.env

const handler = createHandler(backendFor, {
  authenticate: jwtAuthenticator({ secret: JWT_SECRET, audience: 'support' }),
  basePath: '/support',
  state: await fileState(STATE),
})

const app = new Hono()
app.all('/support/*', (context) => handler(context.req.raw))
app.get('/', (context) => context.text('Your own routes'))
export const server = createNodeServer(async (request) => app.fetch(request)).listen(Number(PORT))
