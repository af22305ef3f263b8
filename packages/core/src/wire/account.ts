import * as v from 'valibot'
import { doneSchema, type Route } from './clientRoutes.js'
import { object, optionalText } from './pieces.js'

/**
 * Guests and accounts: for hosts without a session of their own. They belong to an entry of their
 * own (`@deskside/core/accounts`); the main path of a browser never sees them.
 */

const named = object({ id: v.string(), name: v.optional(v.string()) })

/** Who a token of the relay's own speaks for. */
export const accountUserSchema = object({
  id: v.string(),
  name: v.optional(v.string()),
  email: v.optional(v.string()),
  organization: v.optional(named),
  project: v.optional(named),
  plan: v.optional(v.string()),
  roles: v.optional(v.array(v.string())),
  isGuest: v.optional(v.literal(true)),
})

/** A session as the relay gives it. */
export const accountSessionSchema = object({
  /** A bearer token of a few minutes. */
  token: v.string(),
  /** RFC 3339, by the server's clock. */
  expiresAt: v.string(),
  /** Good for one refresh, for who cannot keep a cookie; `null` where the cookie holds it. */
  refreshToken: optionalText,
  user: accountUserSchema,
})

/** `null`: nobody is remembered in this browser. */
export const rememberedSessionSchema = v.nullable(accountSessionSchema)

/** The same words whether the address is known or not. */
export const signUpAnswerSchema = object({ status: v.literal('confirm_email') })

/** What became of a link in a mail. */
export const confirmationSchema = object({
  /** `account`: signed in. `tickets`: a guest's tickets exist now. */
  kind: v.picklist(['account', 'tickets']),
  session: v.nullish(accountSessionSchema, null),
  ticketNumbers: v.optional(v.array(v.string()), []),
})

/** Below the endpoint; each is a POST without an `Idempotency-Key`. */
export const accountRoutes = {
  enterAsGuest: { method: 'POST', path: '/v1/guests', response: accountSessionSchema },
  signUp: { method: 'POST', path: '/v1/account/sign-up', response: signUpAnswerSchema },
  confirmEmail: { method: 'POST', path: '/v1/account/confirm', response: confirmationSchema },
  signIn: { method: 'POST', path: '/v1/account/sign-in', response: accountSessionSchema },
  refreshSession: {
    method: 'POST',
    path: '/v1/account/refresh',
    response: rememberedSessionSchema,
  },
  signOut: { method: 'POST', path: '/v1/account/sign-out', response: doneSchema },
  changePassword: {
    method: 'POST',
    path: '/v1/account/password',
    response: accountSessionSchema,
  },
  claimTickets: { method: 'POST', path: '/v1/claims', response: doneSchema },
} as const satisfies Record<string, Route>

/** A verb of guests and accounts. */
export type AccountRouteName = keyof typeof accountRoutes
/** Who is signed in, with a token of a few minutes. */
export type AccountSession = v.InferOutput<typeof accountSessionSchema>
/** What became of a link in a mail. */
export type Confirmation = v.InferOutput<typeof confirmationSchema>
