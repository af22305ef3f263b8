/** A chunk of its own: most hosts have a session, and their panels never ask for it. */
export { createAccounts } from '@deskside/core/accounts'
export { enterAsGuest } from '../screens/account/enterAsGuest.js'
