export type { RequestTrackerMarks, RequestTrackerOptions } from './options.js'
export { requestTrackerBackend } from './requestTrackerBackend.js'
