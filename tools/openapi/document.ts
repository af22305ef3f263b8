import { accountPaths } from './accounts.js'
import { bytePaths } from './bytes.js'
import { jsonPaths } from './operations.js'
import { componentSchemas, type Json, problemRef } from './schemas.js'

/** The Support API as OpenAPI 3.1, written from the routes table that client and relay use. */
export function createDocument(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Support API',
      version: '1.0.0',
      description:
        'Tickets, answers and attachments of the person who asks. Errors are RFC 9457 problem documents with a stable `code`; what belongs to somebody else answers like what never was. Every answer carries `Cache-Control: no-store` and the CORS headers of the desk.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://support.example.com', description: 'Wherever the relay lives' }],
    security: [{ bearer: [] }],
    tags: [
      { name: 'Desk' },
      { name: 'Tickets' },
      { name: 'Articles' },
      { name: 'Uploads', description: 'tus 1.0: core, creation, termination, expiration' },
      { name: 'Attachments' },
      {
        name: 'Accounts',
        description: 'For hosts without a session of their own: a relay may leave them out (501)',
      },
    ],
    paths: { ...jsonPaths(), ...bytePaths(), ...accountPaths() },
    components: {
      securitySchemes: {
        sessionCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Secure-deskside',
          description: 'Counts only with an `Origin` that may call.',
        },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Signed by the host with HS256: `sub`, `exp` (at most one hour away), and if known `iat`, `name`, `email`, `org: { id, name }`, `project: { id, name }`, `plan`, `roles`, `guest: true`, `aud`, `iss`.',
        },
      },
      parameters: parameters(),
      headers: headers(),
      responses: responses(),
      schemas: componentSchemas(),
    },
  }
}

function parameters(): Json {
  return {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'Permanent for this write: the same key and body again within 24 hours get the first answer. A refused write leaves its key free.',
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
    },
    IfNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      description: 'ETag of the answer one has.',
      schema: { type: 'string' },
    },
    TusResumable: {
      name: 'Tus-Resumable',
      in: 'header',
      required: true,
      schema: { const: '1.0.0' },
    },
  }
}

function headers(): Json {
  return {
    ETag: { description: 'Strong, different for each person', schema: { type: 'string' } },
    IdempotencyReplayed: {
      description: 'This is the answer of an earlier request with the same key',
      schema: { const: 'true' },
    },
    RetryAfter: { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
    TusResumable: { schema: { const: '1.0.0' } },
    WWWAuthenticate: { schema: { type: 'string' } },
  }
}

function responses(): Json {
  const waiting = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }
  return {
    NotModified: {
      description: 'Nothing has changed; no body',
      headers: { ETag: { $ref: '#/components/headers/ETag' } },
    },
    EmailVerification: problem(
      'A guest’s ticket waits until the link in a mail is followed: `email_verification`. The same key brings the ticket after that',
      waiting,
    ),
    BadRequest: problem('Not JSON, a header that is missing or malformed, another media type'),
    AuthRequired: problem('No token, or one that is not accepted: `auth_required`', {
      'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' },
    }),
    NotFound: problem("Not there, or somebody else's: `not_found`"),
    Conflict: problem(
      'The same write still runs (`in_progress`), it cannot be done now (`conflict`), or the helpdesk did not do it (`not_applied`)',
      waiting,
    ),
    OffsetMismatch: problem('The server has another number of bytes: `offset_mismatch`'),
    OtherTus: problem('Another version of tus is asked for; Tus-Version says which is spoken'),
    TooLarge: problem('Over a limit: `too_large`, with `limitBytes`'),
    Invalid: problem(
      'A body breaks rules (`invalid`, with `errors`), a file is empty (`file_empty`), or the key was used for another body (`conflict`)',
    ),
    FileChanged: problem('The SHA-256 differs; the upload is gone: `file_changed`'),
    RateLimited: problem('Too much at once: `rate_limited`', waiting),
    Problem: problem('Any other refusal, told by its `code`', waiting),
  }
}

function problem(description: string, headersOfIt?: Json): Json {
  return {
    description,
    ...(headersOfIt === undefined ? {} : { headers: headersOfIt }),
    content: { 'application/problem+json': { schema: problemRef() } },
  }
}
