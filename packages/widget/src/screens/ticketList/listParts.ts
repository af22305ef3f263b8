/** One chunk: what stands above and below a list that there is something to look for in. */
export { Legend } from './Legend.js'
export { ListTools } from './ListTools.js'
