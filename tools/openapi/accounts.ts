import {
  type AccountOperation,
  type AccountRouteName,
  accountOperations,
} from '@deskside/core/wire'
import { shared } from './operations.js'
import { type Json, refTo } from './schemas.js'

/** Where the session cookie may come along, or be set. */
const SETS_COOKIE: ReadonlySet<AccountRouteName> = new Set([
  'confirmEmail',
  'signIn',
  'refreshSession',
  'signOut',
  'changePassword',
])

/** Guests and accounts: the rows of their own table. */
export function accountPaths(): Json {
  const rows = Object.entries(accountOperations) as [AccountRouteName, AccountOperation][]
  return Object.fromEntries(
    rows.map(([name, row]) => [row.path, { [row.method.toLowerCase()]: operation(name, row) }]),
  )
}

function operation(name: AccountRouteName, row: AccountOperation): Json {
  const { body, open, response, status, summary } = row
  if (body === undefined) throw new Error(`${name} has no body`)
  return {
    operationId: name,
    tags: ['Accounts'],
    summary,
    ...(open ? { security: name === 'refreshSession' ? [{}, { sessionCookie: [] }] : [] } : {}),
    requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } },
    responses: {
      [status]: {
        description: 'Done',
        ...(SETS_COOKIE.has(name) ? { headers: { 'Set-Cookie': cookie() } } : {}),
        content: { 'application/json': { schema: refTo(response) } },
      },
      400: shared('responses', 'BadRequest'),
      ...(open && name !== 'refreshSession' ? {} : { 401: shared('responses', 'AuthRequired') }),
      ...(name === 'claimTickets' ? { 409: shared('responses', 'Conflict') } : {}),
      413: shared('responses', 'TooLarge'),
      422: shared('responses', 'Invalid'),
      429: shared('responses', 'RateLimited'),
      default: shared('responses', 'Problem'),
    },
  }
}

function cookie(): Json {
  return {
    description:
      'Only where `remember` was asked for: HttpOnly, Secure, SameSite=Strict, sent to `/v1/account/refresh` alone',
    schema: { type: 'string' },
  }
}
