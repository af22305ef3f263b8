/** One chunk: what only hosts without a session of their own show. */
export { Account } from './Account.js'
export { AccountLine } from './AccountLine.js'
export { GuestAddress } from './GuestAddress.js'
