import * as v from 'valibot'
import { type AccountRouteName, accountRoutes } from './account.js'
import type { Operation } from './operations.js'

/** What a server reads of guests and accounts; strict, as all bodies of requests are. */

const email = v.pipe(v.string(), v.maxLength(320))
/** Long enough for any passphrase, short enough that hashing it is no attack. */
const password = v.pipe(v.string(), v.maxLength(200))
const secret = v.pipe(v.string(), v.maxLength(1_000))
const name = v.optional(v.pipe(v.string(), v.maxLength(200)))
/**
 * Puts the session into a cookie: `true` for one that outlives the browser, `false` for one that ends
 * with it. Left out, the session is a `refreshToken` in the answer, and whoever asks keeps it.
 */
const remember = v.optional(v.boolean())

/** The body of somebody who gives an e-mail address alone. */
export const guestSchema = v.strictObject({ email, name })
/** The body of making an account. */
export const signUpSchema = v.strictObject({
  email,
  name,
  /** To the processing of personal data. */
  consent: v.optional(v.boolean(), false),
})
/** The body that follows a link of a mail. */
export const confirmSchema = v.strictObject({
  /** From the link. */
  token: secret,
  /** The first, or a new one; asked for where the link is of an account. */
  password: v.optional(password),
  remember,
})
/** The body of signing in. */
export const signInSchema = v.strictObject({ email, password, remember })
/** The body that asks for the next token. */
export const refreshSchema = v.strictObject({
  /** Without it, the cookie counts. */
  refreshToken: v.optional(secret),
  /** Refused where the session is somebody else's by now, in another tab. */
  userId: v.optional(v.string()),
})
/** The body of signing out. */
export const signOutSchema = v.strictObject({})
/** The body that sets another password; the new session lives as the one before it. */
export const changePasswordSchema = v.strictObject({ current: password, password })
/** The body that makes a guest's tickets one's own. */
export const claimSchema = v.strictObject({ guestToken: v.pipe(v.string(), v.maxLength(8_192)) })

/** A route of guests and accounts as its server sees it. */
export type AccountOperation = Operation & {
  /** Needs no token; the others act for the person of theirs. */
  readonly open?: true
}

/** Guests and accounts as their server sees them. */
export const accountOperations = {
  enterAsGuest: {
    ...accountRoutes.enterAsGuest,
    body: guestSchema,
    status: 201,
    open: true,
    summary: 'A token for a guest with an e-mail address, where the desk takes guests',
  },
  signUp: {
    ...accountRoutes.signUp,
    body: signUpSchema,
    status: 200,
    open: true,
    summary: 'Sends a link to set a first or a new password; the same answer for every address',
  },
  confirmEmail: {
    ...accountRoutes.confirmEmail,
    body: confirmSchema,
    status: 200,
    open: true,
    summary: 'Uses a link of a mail, once: sets the password and signs in, or files the tickets',
  },
  signIn: {
    ...accountRoutes.signIn,
    body: signInSchema,
    status: 200,
    open: true,
    summary:
      'Signs in; with `remember` the session is an HttpOnly cookie, for long or for this browser session',
  },
  refreshSession: {
    ...accountRoutes.refreshSession,
    body: refreshSchema,
    status: 200,
    open: true,
    summary:
      'The next token, or null without token and cookie; they are replaced, an old one ends the session',
  },
  signOut: {
    ...accountRoutes.signOut,
    body: signOutSchema,
    status: 200,
    summary: 'Ends the session of this token in every tab, and takes its cookie away',
  },
  changePassword: {
    ...accountRoutes.changePassword,
    body: changePasswordSchema,
    status: 200,
    summary: 'Sets another password; every other session of the account ends',
  },
  claimTickets: {
    ...accountRoutes.claimTickets,
    body: claimSchema,
    status: 200,
    summary: 'Takes over the tickets that this person filed as a guest',
  },
} as const satisfies Record<AccountRouteName, AccountOperation>
