/** A limit: so many at once, and then one in each such time. A bucket of tokens that fills up. */
export type Bucket = {
  /** What is counted, and of whom. */
  readonly key: string
  readonly burst: number
  /** Milliseconds until there is one more. */
  readonly everyMs: number
}

/** Counts what was done, for all processes of a relay together. */
export interface BucketStore {
  /**
   * In one step: takes one token of each bucket, or none of any where one of them is empty.
   *
   * @returns 0; or how many milliseconds from now there will be one in each, if nobody else comes
   */
  take(buckets: readonly Bucket[]): Promise<number>
  /** It is full again. */
  refill(key: string): Promise<void>
}
