import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { systemClock } from '@deskside/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryState } from '../../state/memoryState.js'
import { startS3Emulator } from '../../testing/s3Emulator.js'
import { openUploads } from './openUploads.js'

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

test('the file’s bucket and keys keep uploads in an S3 emulator, and leave nothing behind', async () => {
  const { endpoint, bucket, region, credentials } = s3.config
  const secrets: Readonly<Record<string, string>> = {
    S3_ID: credentials.accessKeyId,
    S3_KEY: credentials.secretAccessKey,
  }
  const store = await openUploads(
    {
      ...{ kind: 's3', bucket, region, endpoint },
      ...{ accessKeyId: { env: 'S3_ID' }, secretAccessKey: { env: 'S3_KEY' } },
    },
    memoryState(),
    {
      clock: systemClock(),
      pathOf: (path) => pathToFileURL(join(folder, path)),
      secretOf: ({ env }) => secrets[env] ?? '',
      withSecrets: (value) => value,
    },
  )
  await store.create(upload)
  await store.append(upload.id, 0, new TextEncoder().encode('bytes'))
  expect(Buffer.from(await s3.bytes(upload.id)).toString()).toBe('bytes')
  expect(Buffer.from(await store.read(upload.id, 1, 4)).toString()).toBe('yte')
  await store.remove(upload.id)
  expect(await s3.objects()).toEqual([])
})
