import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { systemClock } from '@deskside/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryState } from '../../state/memoryState.js'
import { startS3Emulator } from '../../testing/s3Emulator.js'
import { openUploads } from './openUploads.js'
import { askBucket } from './s3Uploads.js'

let s3: Awaited<ReturnType<typeof startS3Emulator>>
let folder: string
beforeAll(async () => {
  s3 = await startS3Emulator()
  folder = await mkdtemp(join(tmpdir(), 'deskside-s3-'))
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true, force: true })
})

const upload = {
  ...{ id: 'upload-0123456789abcdef', owner: 'ann', clientId: null, name: 'a.txt', size: 5 },
  ...{ type: 'text/plain', digest: null, metadata: null, expiresAt: 1_000 },
}

/** As the file names the emulator's bucket, or another one. */
function named(bucket = s3.config.bucket) {
  const { endpoint, region, credentials } = s3.config
  const secrets: Readonly<Record<string, string>> = {
    S3_ID: credentials.accessKeyId,
    S3_KEY: credentials.secretAccessKey,
  }
  const config = {
    ...{ kind: 's3' as const, bucket, region, endpoint },
    ...{ accessKeyId: { env: 'S3_ID' }, secretAccessKey: { env: 'S3_KEY' } },
  }
  const deps = {
    clock: systemClock(),
    pathOf: (path: string) => pathToFileURL(join(folder, path)),
    secretOf: ({ env }: { readonly env: string }) => secrets[env] ?? '',
    withSecrets: <T>(value: T) => value,
  }
  return { config, deps }
}

test('the file’s bucket and keys keep uploads in an S3 emulator, and leave nothing behind', async () => {
  const { config, deps } = named()
  const store = await openUploads(config, memoryState(), deps)
  await store.create(upload)
  await store.append(upload.id, 0, new TextEncoder().encode('bytes'))
  expect(Buffer.from(await s3.bytes(upload.id)).toString()).toBe('bytes')
  expect(Buffer.from(await store.read(upload.id, 1, 4)).toString()).toBe('yte')
  await store.remove(upload.id)
  expect(await s3.objects()).toEqual([])
})

test('a check tells a bucket that is there from one that is not', async () => {
  const right = named()
  await expect(askBucket(right.config, right.deps)).resolves.toBeUndefined()
  const wrong = named('another')
  await expect(askBucket(wrong.config, wrong.deps)).rejects.toMatchObject({ status: 404 })
})
