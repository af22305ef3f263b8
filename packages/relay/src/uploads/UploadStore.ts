/** What is known of a file before its bytes. */
export type NewUpload = {
  /** Unguessable, made by the relay; the only word that may become a file's name. */
  readonly id: string
  readonly owner: string
  /** Made by the client, permanent for its file; `null` for a client that makes none. */
  readonly clientId: string | null
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Hex SHA-256 as the client knows it. */
  readonly digest: string | null
  /** `Upload-Metadata` as it came: tus gives it back in HEAD. */
  readonly metadata: string | null
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export type StoredUpload = NewUpload & {
  /** Bytes that are held. */
  readonly offset: number
  /** The helpdesk's id for it, once it was handed over. */
  readonly ref: string | null
  /** The idempotency key of the write that took it; its bytes are gone then. */
  readonly usedBy: string | null
}

/**
 * Where uploads wait between the browser and the helpdesk. A server of several processes needs
 * one that they share.
 */
export interface UploadStore {
  /** In one step: the owner's upload with the same `clientId`, or this new one. */
  create(upload: NewUpload): Promise<StoredUpload>
  find(id: string): Promise<StoredUpload | undefined>
  /** Adds bytes at exactly `offset`, else rejects with `offset_mismatch`; returns the new offset. */
  append(id: string, offset: number, bytes: Uint8Array): Promise<number>
  /**
   * All that one request brings, for stores where a piece at a time costs much. Adds it at exactly
   * `offset`, else rejects with `offset_mismatch`; returns the new offset. Where the line breaks,
   * `pieces` ends: what came is kept. @default an `append` for each piece
   */
  readonly write?: (
    id: string,
    offset: number,
    pieces: AsyncIterable<Uint8Array>,
  ) => Promise<number>
  /** Bytes `from` (included) to `to` (left out) of an upload that is whole. */
  read(id: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
  /** Hex SHA-256 of an upload that is whole. */
  sha256(id: string): Promise<string>
  /** Remembers what the helpdesk calls it, so that a retry does not send it twice. */
  setRef(id: string, ref: string): Promise<void>
  /** Lets the bytes go after a write took them, and remembers which, until the upload expires. */
  settle(id: string, usedBy: string): Promise<void>
  remove(id: string): Promise<void>
  /** How many unfinished or unused uploads a person has. */
  countOf(owner: string): Promise<number>
  /** Removes everything that expired before `now`. */
  sweep(now: number): Promise<void>
}
