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
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = config
  const { S3Store, S3 } = await loadLibraries()
  const how = {
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    credentials: {
      accessKeyId: deps.secretOf(accessKeyId),
      secretAccessKey: deps.secretOf(secretAccessKey),
    },
    // What Amazon's library adds by itself since 2025 is not understood by other servers.
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
  }
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
