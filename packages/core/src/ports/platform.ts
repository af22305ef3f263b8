import type { Store } from '../store/store.js'

/** Is somebody looking, and is there a network? What browsers say of the latter is a hint only. */
export type PresenceState = { readonly visible: boolean; readonly online: boolean }

/** Is a person looking, is there a network, and when do they leave and return? */
export interface Presence {
  readonly state: Store<PresenceState>
  /** Fires when a person comes back: visible again, online again, page shown from the cache. */
  onReturn(listener: () => void): () => void
  /**
   * Fires when the page is shown from the back/forward cache: it stood still meanwhile, and who is
   * at the computer may be somebody else.
   */
  onRestored?(listener: () => void): () => void
  /** Fires when the page is being left or put aside: the last chance to write. */
  onLeave(listener: () => void): () => void
}

/** One holder at a time over all tabs of a browser. Saves traffic; correctness never rests on it. */
export interface Lock {
  /**
   * Waits for the lock and calls `onHeld`; returns the way out, which also gives the lock back.
   * It is given back while the page is put aside and asked for again when it is shown.
   */
  hold(name: string, onHeld: () => void, onLost: () => void): () => void
}

/** Words between tabs of one browser. A listener must not trust what it hears. */
export interface Channel {
  post(name: string, message: unknown): void
  listen(name: string, listener: (message: unknown) => void): () => void
}

/**
 * One request with a body of bytes. `onProgress` hears bytes handed to the network, not yet
 * acknowledged.
 */
export type SendRequest = {
  readonly method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer> | undefined
  /** Bytes of this body handed to the network so far. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What came back, whatever its status. */
export type SendResponse = {
  readonly status: number
  /** By lower-case name; `null` if absent or hidden by CORS. */
  header(name: string): string | null
  /** For problem documents. */
  readonly text: string
}

/**
 * Sends bytes with progress: XMLHttpRequest in browsers (fetch has no upload progress, and ky's
 * breaks over HTTP/1.1 in Chromium), fetch in Node. Rejects when no answer came, with anything;
 * every answer, of any status, resolves.
 */
export interface BlobSender {
  send(request: SendRequest): Promise<SendResponse>
}
