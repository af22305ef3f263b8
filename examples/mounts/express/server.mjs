// JWT_SECRET=… node examples/mounts/express/server.mjs
import { createHandler, jwtAuthenticator } from '@deskside/relay'
import { fileState, toNodeListener } from '@deskside/relay/node'
import express from 'express'
import { backendFor } from '../helpdesk.mjs'

const { JWT_SECRET, PORT = '8787', STATE = 'state' } = process.env

const handler = createHandler(backendFor, {
  authenticate: jwtAuthenticator({ secret: JWT_SECRET, audience: 'support' }),
  basePath: '/support',
  state: await fileState(STATE),
})

const app = express()
// Before express.json() and its like: files pass as they come, and are read once.
app.all('/support/*path', toNodeListener(handler))
app.get('/', (_request, response) => response.send('Your own routes'))
export const server = app.listen(Number(PORT))
