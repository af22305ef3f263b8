import type { Clock } from '../../time/clock.js'
import type { ZendeskAccount, ZendeskTicket, ZendeskUser } from './account.js'

/** How the emulated account is set up; what is left out is as a new account has it. */
export type ZendeskEmulatorOptions = {
  readonly clock: Clock
  /** Where the account lives. @default https://acme.zendesk.com */
  readonly url?: string
  /** A trigger of the account gives each new ticket to an agent. @default false */
  readonly assignsNewTickets?: boolean
  /** Organisations that share their tickets among their people. @default none */
  readonly sharedOrganizations?: readonly number[]
  /** Longer lists than this are answered with 503. @default 100 */
  readonly rowsAtMost?: number
  /** Calls a minute of the whole account. @default 700 */
  readonly callsAMinute?: number
  /** What was written is found by the search after so long. @default 0 */
  readonly searchLagMs?: number
  /** How long an access token lives. @default for ever */
  readonly tokenLifeMs?: number
  /** "Require authentication for request and uploads APIs". @default false */
  readonly refusesAnonymous?: boolean
  /** Where files are, unless they are private. @default https://acme-files.example.net */
  readonly filesUrl?: string
  /** Attachments are on the account's own host, for people who signed in alone. @default false */
  readonly hasPrivateAttachments?: boolean
}

/** One call as the emulator saw it, for tests that look at what crossed the line. */
export type SeenCall = {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly onBehalfOf: string | null
  readonly authorization: string | null
  /** As text, where it was JSON. */
  readonly body: string
}

/** Everything that the parts of the emulator share. */
export type EmulatorContext = {
  readonly account: ZendeskAccount
  readonly options: Required<ZendeskEmulatorOptions>
  readonly nextId: () => number
  /** Whole seconds, as Zendesk counts. */
  readonly now: () => number
}

/** Who asks: `null` is anonymous. */
export type Caller = { readonly user: ZendeskUser | null }

export type Asked = Caller & {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly request: Request
}

export const UPLOAD_LIFE_MS = 60 * 60_000

/** RFC 3339 without fractions, as every answer of Zendesk has it. */
export function toTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}

export const notFound = (): Response =>
  json(404, { error: 'RecordNotFound', description: 'Not found' })

export const forbidden = (): Response =>
  json(403, {
    error: { title: 'Forbidden', message: 'You do not have access to this page.' },
  })

/** One field of a record that breaks a rule. */
export function recordInvalid(field: string, description: string, error: string): Response {
  return json(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [field]: [{ description: `${field}: ${description}`, error, field_key: field }] },
  })
}

export function unauthorized(): Response {
  return json(401, { error: 'Couldn’t authenticate you' })
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

export function setStatus(
  { account }: EmulatorContext,
  ticket: ZendeskTicket,
  status: ZendeskTicket['status'],
): void {
  ticket.status = status
  const own = account.statuses.find((one) => one.category === status && one.isDefault)
  if (own) ticket.customStatusId = own.id
}
