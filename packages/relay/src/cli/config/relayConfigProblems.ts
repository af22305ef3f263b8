import type { FieldProblem } from '@deskside/core'
import { type ProblemWords, schemaProblems } from '@deskside/core/config'
import type { SecretRef } from './parts.js'
import { type RelayConfig, relayConfigSchema } from './relayConfigSchema.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a relay's file can be refused with, besides what is said of every file. */
export const RELAY_WORDS: ProblemWords = {
  secret_in_file: () =>
    'A secret never stands in this file. Name a variable of the environment: { "env": "NAME" }.',
  bad_variable: ({ it }) => `${it} is no name of a variable: letters, digits and "_".`,
  bad_port: ({ it }) => `${it} is no port: 0 to 65535; 0 lets the system choose.`,
  bad_web_address: ({ it }) => `${it} is no address of the web: "https://support.example.com".`,
  bad_origin: ({ it }) =>
    `${it} is no origin: scheme, name and port alone, as "https://app.example.com".`,
  bad_column: ({ it }) =>
    `${it} is nothing that a form asks for: categoryId, typeId, priority, projectId, source, followUpOf, fields.<id>.`,
  not_a_number: ({ it }) => `${it} is no number of a status.`,
  bad_base_path: ({ it }) => `${it} is no path: "/support", without a slash at the end.`,
}

const SHORTEST_SECRET_BYTES = 32

/**
 * What is wrong with a relay's file, and with the variables that it names: one JSON Pointer, one
 * code and words each; empty if all is well. No word of a secret is in it.
 */
export function relayConfigProblems(
  input: unknown,
  environment: Environment,
): readonly FieldProblem[] {
  const shapes = schemaProblems(relayConfigSchema, input, RELAY_WORDS)
  if (shapes.length > 0) return shapes
  const config = input as RelayConfig
  return [
    ...identityProblems(config),
    ...zendeskProblems(config),
    ...mailProblems(config),
    ...uploadsProblems(config),
    ...variableProblems(input, environment),
    ...lengthProblems(config, environment),
    ...redisProblems(config, environment),
  ]
}

/** Said before anything is tried; the address itself may hold a password, and is not shown. */
function redisProblems({ state }: RelayConfig, environment: Environment): readonly FieldProblem[] {
  if (state?.kind !== 'redis') return []
  const { env } = state.url
  const text = environment[env] ?? ''
  if (text === '' || isRedisUrl(text)) return []
  const message = `The variable ${env} holds no address of Redis: redis://user:password@host:6379/0, or rediss://.`
  return [{ pointer: '/state/url', code: 'bad_redis_url', message }]
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname } = new URL(text)
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^\/?\d*$/.test(pathname)
}

function identityProblems({ identity }: RelayConfig): readonly FieldProblem[] {
  const { secret, secrets = {}, publicKeys = {}, jwks, audience } = identity
  const named = Object.keys({ ...secrets, ...publicKeys })
  const problem = (code: string, message: string) => [{ pointer: '/identity', code, message }]
  if (secret === undefined && named.length === 0 && jwks === undefined) {
    const ways = '"secret", "secrets", "publicKeys" or "jwks"'
    return problem('without_keys', `Nothing checks tokens; write one of ${ways}.`)
  }
  if (secret !== undefined && identity.secrets !== undefined) {
    return problem('one_of_both', 'Tokens are checked by "secret" or by "secrets", not by both.')
  }
  if (jwks !== undefined && audience === undefined) {
    return problem('without_audience', '"jwks" signs tokens for others too; write "audience".')
  }
  return []
}

function zendeskProblems({ helpdesk }: RelayConfig): readonly FieldProblem[] {
  if (helpdesk.kind !== 'zendesk') return []
  const ways = (['token', 'tokenFile', 'oauth'] as const).filter((way) => way in helpdesk)
  if (ways.length === 1) return []
  const message = 'Zendesk lets the relay in by one of "token", "tokenFile" and "oauth".'
  return [
    { pointer: '/helpdesk', code: ways.length === 0 ? 'without_token' : 'one_of_both', message },
  ]
}

function mailProblems({ accounts, mail, notices }: RelayConfig): readonly FieldProblem[] {
  if (mail !== undefined) return []
  const words = {
    accounts: accounts && 'Guests and accounts confirm their address by a mail; write "mail".',
    notices: notices && 'Notices are mails; write "mail".',
  }
  return Object.entries(words).flatMap(([key, message]) =>
    message === undefined ? [] : [{ pointer: `/${key}`, code: 'without_mail', message }],
  )
}

/** Uploads that one process alone knows of would be lost at the others. */
function uploadsProblems({ state, uploads }: RelayConfig): readonly FieldProblem[] {
  if (state?.kind !== 'redis' || uploads?.kind !== 'file') return []
  const message =
    'A folder belongs to one process; with Redis leave "uploads" out, they lie there too.'
  return [{ pointer: '/uploads', code: 'not_shared', message }]
}

/** Every `{ "env": "NAME" }`, wherever it stands. */
export function secretsIn(
  value: unknown,
  pointer = '',
): readonly { readonly pointer: string; readonly env: string }[] {
  if (isSecretRef(value)) return [{ pointer, env: value.env }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) =>
    secretsIn(below, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
}

export function isSecretRef(value: unknown): value is SecretRef {
  if (typeof value !== 'object' || value === null) return false
  const { env, ...more } = value as { readonly env?: unknown }
  return typeof env === 'string' && Object.keys(more).length === 0
}

function variableProblems(input: unknown, environment: Environment): readonly FieldProblem[] {
  return secretsIn(input).flatMap(({ pointer, env }) => {
    const value = environment[env]
    if (value !== undefined && value !== '') return []
    const message = `The variable ${env} is ${value === '' ? 'empty' : 'not set'}.`
    return [{ pointer, code: 'missing_variable', message }]
  })
}

/** What signs tokens has to be too long to guess. */
function lengthProblems(
  { identity, accounts }: RelayConfig,
  environment: Environment,
): readonly FieldProblem[] {
  const signing = { identity, accounts: { secret: accounts?.secret } }
  return secretsIn(signing).flatMap(({ pointer, env }) => {
    const value = environment[env] ?? ''
    if (value === '' || new TextEncoder().encode(value).length >= SHORTEST_SECRET_BYTES) return []
    const message = `The variable ${env} is too short to sign with: ${SHORTEST_SECRET_BYTES} bytes or more, from "openssl rand -hex 32".`
    return [{ pointer, code: 'short_secret', message }]
  })
}
