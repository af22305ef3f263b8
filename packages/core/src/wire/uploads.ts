/** Where uploads (tus 1.0: creation, core, termination, expiration) live below the endpoint. */
export const UPLOADS_PATH = '/v1/uploads'

/** Keys of tus' `Upload-Metadata` that our client sends; any tus server may ignore them. */
export const UPLOAD_METADATA = {
  /** The client-made id: a creation repeated with it gives the same resource. */
  id: 'deskside-id',
  name: 'filename',
  type: 'filetype',
  /** Hex SHA-256 of the whole file; our relay checks it at completion. */
  digest: 'sha256',
} as const
