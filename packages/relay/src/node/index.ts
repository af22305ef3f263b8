export { createNodeServer } from './createNodeServer.js'
export { toNodeListener } from './toNodeListener.js'
