/** One chunk: what the first bytes of a picture say, and pictures beside the names of chosen files. */
export { HEADER_BYTES, imageKind, isSmallEnough } from './imageKind.js'
export { Thumbnail } from './Thumbnail.js'
