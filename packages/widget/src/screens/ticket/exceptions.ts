/** One chunk: what a thread needs when it does not go on as usual. */
export { AccessBanner } from './AccessBanner.js'
export { CannotOpen } from './CannotOpen.js'
export { Ended } from './Ended.js'
export { PendingItem } from './PendingItem.js'
