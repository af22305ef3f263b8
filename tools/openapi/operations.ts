import { type Operation, operations, type RouteName, TICKET_STATUSES } from '@deskside/core/wire'
import { type Json, refTo } from './schemas.js'

const QUERY: Readonly<Record<string, Json>> = {
  cursor: { schema: { type: 'string' }, description: '`nextCursor` of the page before.' },
  limit: { schema: { type: 'integer', minimum: 1, maximum: 100 } },
  since: {
    schema: { type: 'string' },
    description: '`syncCursor` of an earlier answer: only what changed since.',
  },
  q: { schema: { type: 'string', maxLength: 200 }, description: 'Text or number.' },
  state: { schema: { type: 'string', enum: ['open', 'closed', 'all'], default: 'all' } },
  number: {
    schema: { type: 'string', maxLength: 100 },
    description: 'Exactly this one, as people say it: `1042` or `#1042`.',
  },
  status: {
    schema: { type: 'array', items: { type: 'string', enum: [...TICKET_STATUSES] } },
    style: 'form',
    explode: false,
    description: 'Any of them, joined by commas.',
  },
  categoryId: { schema: { type: 'string', maxLength: 200 } },
  typeId: { schema: { type: 'string', maxLength: 200 } },
  projectId: { schema: { type: 'string', maxLength: 200 } },
  from: {
    schema: { type: 'string', format: 'date-time' },
    description: 'Created at or after.',
  },
  to: { schema: { type: 'string', format: 'date-time' }, description: 'Created before.' },
  scope: {
    schema: { type: 'string', enum: ['mine', 'organization'], default: 'mine' },
    description: '`organization`: those of colleagues too, where the desk shows them.',
  },
  sort: {
    schema: { type: 'string', enum: ['activity', 'created', 'number'], default: 'activity' },
    description: 'Of whole lists; a delta comes by its last change.',
  },
  order: { schema: { type: 'string', enum: ['desc', 'asc'], default: 'desc' } },
}

const NEEDS_NO_KEY: ReadonlySet<RouteName> = new Set(['markRead'])

/** The rows of the routes table, as operations by path. */
export function jsonPaths(): Json {
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries(operations) as [RouteName, Operation][]) {
    const item = paths[route.path] ?? {}
    item[route.method.toLowerCase()] = operation(name, route)
    paths[route.path] = item
  }
  return paths
}

/** `$ref` to a parameter or response that is written once. */
export function shared(kind: 'parameters' | 'responses' | 'headers', name: string): Json {
  return { $ref: `#/components/${kind}/${name}` }
}

export function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', maxLength: 200 },
    description: 'Opaque.',
  }))
}

function operation(name: RouteName, route: Operation): Json {
  const parameters = [
    ...pathParameters(route.path),
    ...(route.query ?? []).map(queryParameter),
    ...(route.conditional ? [shared('parameters', 'IfNoneMatch')] : []),
    ...(route.method === 'POST' && !NEEDS_NO_KEY.has(name)
      ? [shared('parameters', 'IdempotencyKey')]
      : []),
  ]
  return {
    operationId: name,
    tags: [tagOf(route.path)],
    summary: route.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: bodyOf(route.body) }),
    responses: {
      [route.status]: success(name, route),
      ...(name === 'createTicket' ? { 202: shared('responses', 'EmailVerification') } : {}),
      ...refusals(route),
    },
  }
}

function queryParameter(name: string): Json {
  const known = QUERY[name]
  if (known === undefined) throw new Error(`The query parameter ${name} is not described yet`)
  return { name, in: 'query', ...known }
}

function tagOf(path: string): string {
  if (path.startsWith('/v1/articles')) return 'Articles'
  return path.startsWith('/v1/tickets') ? 'Tickets' : 'Desk'
}

function bodyOf(schema: NonNullable<Operation['body']>): Json {
  return { required: true, content: { 'application/json': { schema: refTo(schema) } } }
}

function success(name: RouteName, route: Operation): Json {
  const headers = {
    ...(route.conditional ? { ETag: shared('headers', 'ETag') } : {}),
    ...(route.method === 'POST' && !NEEDS_NO_KEY.has(name)
      ? { 'Idempotency-Replayed': shared('headers', 'IdempotencyReplayed') }
      : {}),
  }
  return {
    description: 'Done',
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: { 'application/json': { schema: refTo(route.response) } },
  }
}

function refusals(route: Operation): Json {
  const writes = route.method === 'POST'
  return {
    ...(route.conditional ? { 304: shared('responses', 'NotModified') } : {}),
    ...(writes ? { 400: shared('responses', 'BadRequest') } : {}),
    401: shared('responses', 'AuthRequired'),
    ...(route.path.includes('{') ? { 404: shared('responses', 'NotFound') } : {}),
    ...(writes
      ? {
          409: shared('responses', 'Conflict'),
          413: shared('responses', 'TooLarge'),
          422: shared('responses', 'Invalid'),
        }
      : {}),
    429: shared('responses', 'RateLimited'),
    default: shared('responses', 'Problem'),
  }
}
