import { ATTACHMENTS_PATH, UPLOAD_METADATA, UPLOADS_PATH } from '@deskside/core/wire'
import { pathParameters, shared } from './operations.js'
import type { Json } from './schemas.js'

const one = `${UPLOADS_PATH}/{uploadId}`
const file = `${ATTACHMENTS_PATH}/{attachmentId}`

const bytes = { type: 'integer', minimum: 0 }
const tusAnswer = { 'Tus-Resumable': shared('headers', 'TusResumable') }
const offset = { 'Upload-Offset': { description: 'Bytes that the server has', schema: bytes } }
const expires = {
  'Upload-Expires': {
    description: 'When it is forgotten, if no message has used it (RFC 9110 date)',
    schema: { type: 'string' },
  },
}
const refusals = {
  401: shared('responses', 'AuthRequired'),
  404: shared('responses', 'NotFound'),
  412: shared('responses', 'OtherTus'),
  default: shared('responses', 'Problem'),
}

/** What is not JSON: uploads by tus 1.0, and the bytes of attachments. */
export function bytePaths(): Json {
  return {
    [UPLOADS_PATH]: { options: describeTus(), post: createUpload() },
    [one]: {
      parameters: [...pathParameters(one), shared('parameters', 'TusResumable')],
      head: getUploadOffset(),
      patch: appendToUpload(),
      delete: discardUpload(),
    },
    [file]: { get: readAttachment() },
  }
}

function describeTus(): Json {
  return {
    operationId: 'describeTus',
    tags: ['Uploads'],
    summary: 'Which version and extensions of tus are spoken, and how large a file may be',
    security: [],
    responses: {
      204: {
        description: 'In the headers',
        headers: {
          'Tus-Version': { schema: { const: '1.0.0' } },
          'Tus-Extension': { schema: { const: 'creation,termination,expiration' } },
          'Tus-Max-Size': { description: 'Bytes', schema: bytes },
        },
      },
    },
  }
}

function createUpload(): Json {
  const { id, name, type, digest } = UPLOAD_METADATA
  return {
    operationId: 'createUpload',
    tags: ['Uploads'],
    summary: 'Announces a file; the same deskside-id of the same person is the same upload',
    parameters: [
      shared('parameters', 'TusResumable'),
      { name: 'Upload-Length', in: 'header', required: true, schema: { ...bytes, minimum: 1 } },
      {
        name: 'Upload-Metadata',
        in: 'header',
        description: `tus 1.0, values in base64: \`${id}\` (made by the client, permanent for its file), \`${name}\`, \`${type}\`, \`${digest}\` (hex, checked at the end). Others pass.`,
        schema: { type: 'string' },
      },
    ],
    responses: {
      201: {
        description: 'It may begin, or go on at Upload-Offset',
        headers: {
          ...tusAnswer,
          ...offset,
          ...expires,
          Location: {
            description: 'Of the upload, relative to the address of this request',
            schema: { type: 'string', format: 'uri-reference' },
          },
        },
      },
      400: shared('responses', 'BadRequest'),
      ...refusals,
      409: shared('responses', 'Conflict'),
      413: shared('responses', 'TooLarge'),
      422: shared('responses', 'Invalid'),
      429: shared('responses', 'RateLimited'),
    },
  }
}

function getUploadOffset(): Json {
  return {
    operationId: 'getUploadOffset',
    tags: ['Uploads'],
    summary: 'Where to go on; ends a PATCH of the same upload that is still under way',
    responses: {
      200: {
        description: 'In the headers',
        headers: {
          ...tusAnswer,
          ...offset,
          ...expires,
          'Upload-Length': { schema: bytes },
          'Upload-Metadata': { description: 'As it came', schema: { type: 'string' } },
        },
      },
      ...refusals,
    },
  }
}

function appendToUpload(): Json {
  return {
    operationId: 'appendToUpload',
    tags: ['Uploads'],
    summary: 'Adds bytes; what arrived before a cut stays. A newer one ends an older one',
    parameters: [{ name: 'Upload-Offset', in: 'header', required: true, schema: bytes }],
    requestBody: {
      required: true,
      content: { 'application/offset+octet-stream': {} },
    },
    responses: {
      204: {
        description: 'Kept, up to Upload-Offset',
        headers: { ...tusAnswer, ...offset, ...expires },
      },
      400: shared('responses', 'BadRequest'),
      ...refusals,
      409: shared('responses', 'OffsetMismatch'),
      413: shared('responses', 'TooLarge'),
      415: shared('responses', 'BadRequest'),
      460: shared('responses', 'FileChanged'),
    },
  }
}

function discardUpload(): Json {
  return {
    operationId: 'discardUpload',
    tags: ['Uploads'],
    summary: 'Takes an upload back',
    responses: { 204: { description: 'Gone', headers: tusAnswer }, ...refusals },
  }
}

function readAttachment(): Json {
  return {
    operationId: 'readAttachment',
    tags: ['Attachments'],
    summary: 'The bytes of a file, always as a download',
    parameters: pathParameters(file),
    responses: {
      200: {
        description: 'The file',
        headers: {
          'Content-Disposition': {
            description: 'attachment, with the name in filename*',
            schema: { type: 'string' },
          },
        },
        content: { '*/*': {} },
      },
      401: shared('responses', 'AuthRequired'),
      404: shared('responses', 'NotFound'),
      default: shared('responses', 'Problem'),
    },
  }
}
