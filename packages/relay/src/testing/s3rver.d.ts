/** The part of s3rver 3.7 that tests use; it brings no types of its own. */
declare module 's3rver' {
  import type { RequestListener } from 'node:http'

  export default class S3rver {
    constructor(options: {
      readonly directory: string
      readonly silent: boolean
      readonly configureBuckets: readonly { readonly name: string }[]
    })
    readonly store: {
      getResourcePath(bucket: string, key: string | undefined, resource: string): string
    }
    configureBuckets(): Promise<unknown>
    getMiddleware(): RequestListener
  }
}
