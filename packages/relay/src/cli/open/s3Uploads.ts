import { SupportError } from '@deskside/core'
import { tusUploadStore } from '../../node/tusUploadStore.js'
import type { RelayState } from '../../state/RelayState.js'
import type { UploadStore } from '../../uploads/UploadStore.js'
import { ConfigError } from '../ConfigError.js'
import type { UploadsConfig } from '../config/relayConfigSchema.js'
import type { OpenDeps } from './OpenDeps.js'

type S3Config = Extract<UploadsConfig, { readonly kind: 's3' }>

/** Bytes in a bucket, and what is known of them where the state is. */
export async function s3Uploads(
  config: S3Config,
  { uploadNotes }: RelayState,
  deps: OpenDeps,
): Promise<UploadStore> {
  const { bucket } = config
  const { S3Store, S3 } = await loadLibraries()
  const how = connectionOf(config, deps)
  const client = new S3(how)
  return tusUploadStore({
    store: new S3Store({ s3ClientConfig: { ...how, bucket } }),
    notes: uploadNotes,
    // `S3Store.remove` leaves whole files behind, whose multipart upload is over.
    remove: async (id) => {
      const Objects = [id, `${id}.info`, `${id}.part`].map((Key) => ({ Key }))
      await client.deleteObjects({ Bucket: bucket, Delete: { Objects, Quiet: true } })
    },
  })
}

/** Asks whether the bucket is there, and ours. Rejects where it is not. */
export async function askBucket(config: S3Config, deps: OpenDeps): Promise<void> {
  const { S3 } = await loadLibraries()
  const client = new S3({ ...connectionOf(config, deps), maxAttempts: 1 })
  try {
    await client.headBucket({ Bucket: config.bucket })
  } catch (cause) {
    const { name, $metadata } = cause as { name?: string; $metadata?: { httpStatusCode?: number } }
    const status = $metadata?.httpStatusCode
    const facts = status === undefined ? { cause } : { cause, status }
    throw new SupportError(name === 'NotFound' ? 'not_found' : 'unavailable', 'No bucket', facts)
  } finally {
    client.destroy()
  }
}

function connectionOf(
  { region, endpoint, accessKeyId, secretAccessKey }: S3Config,
  deps: OpenDeps,
) {
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    credentials: {
      accessKeyId: deps.secretOf(accessKeyId),
      secretAccessKey: deps.secretOf(secretAccessKey),
    },
    // What Amazon's library adds by itself since 2025 is not understood by other servers.
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
  }
}

/** Installed by whoever uses them: they are larger than all the rest. */
async function loadLibraries() {
  try {
    const [{ S3Store }, { S3 }] = await Promise.all([
      import('@tus/s3-store'),
      import('@aws-sdk/client-s3'),
    ])
    return { S3Store, S3 }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    const message = 'Run npm install @tus/s3-store @aws-sdk/client-s3.'
    throw new ConfigError([{ pointer: '/uploads/kind', code: 'not_installed', message }])
  }
}
