import type { articleRoutes } from './articleRoutes.js'
import { clientRoutes, type Route } from './clientRoutes.js'
import { deskDescriptionSchema } from './desk.js'
import { DESK_PATH } from './deskPath.js'

export { ATTACHMENTS_PATH, doneSchema, type Route } from './clientRoutes.js'

/**
 * The Support API. Uploads (tus 1.0) and attachments (bytes) are apart: they are not JSON.
 * Every POST takes an `Idempotency-Key`. What a server has to know besides is in `operations`.
 */
export const routes = {
  describeDesk: { method: 'GET', path: DESK_PATH, response: deskDescriptionSchema },
  ...clientRoutes,
} as const satisfies Record<string, Route>

/** Of a row of `routes` or of `articleRoutes`. */
export type RouteName = keyof typeof routes | keyof typeof articleRoutes
