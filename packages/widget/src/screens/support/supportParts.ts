/** One chunk: when and where support is there, on home and before «Send». */
export { ReplyPromise } from './ReplyPromise.js'
export { Support } from './Support.js'
