import { type Operation, operations, type RouteName } from '@deskside/core/wire'
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
    responses: { [route.status]: success(name, route), ...refusals(route) },
  }
}

function queryParameter(name: string): Json {
  const known = QUERY[name]
  if (known === undefined) throw new Error(`The query parameter ${name} is not described yet`)
  return { name, in: 'query', ...known }
}

function tagOf(path: string): string {
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
