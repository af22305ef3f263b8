import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3 } from '@aws-sdk/client-s3'
import S3rver from 's3rver'

const BUCKET = 'uploads'

/**
 * An **emulator** of S3, not S3: the npm package s3rver over a folder. It knows no ListParts and no
 * AbortMultipartUpload; those are added here as Amazon's API reference describes them, with
 * `NoSuchUpload` for one that was completed or aborted.
 */
export async function startS3Emulator() {
  const directory = await mkdtemp(join(tmpdir(), 'deskside-s3-'))
  const emulator = new S3rver({ directory, silent: true, configureBuckets: [{ name: BUCKET }] })
  await emulator.configureBuckets()
  const s3rver = emulator.getMiddleware()
  let isDown = false
  const answer: RequestListener = (request, response) => {
    if (isDown) return void request.socket.destroy()
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3')
    const id = searchParams.get('uploadId')
    const isOurs = id !== null && ['GET', 'DELETE'].includes(request.method ?? '')
    if (!isOurs) return void s3rver(request, response)
    const folder = join(emulator.store.getResourcePath(BUCKET, undefined, 'uploads'), id)
    const parts = request.method === 'GET' ? listParts(folder, pathname, id) : abort(folder)
    void parts.then(
      (body) => response.writeHead(body === '' ? 204 : 200, XML).end(body),
      () => response.writeHead(404, XML).end('<Error><Code>NoSuchUpload</Code></Error>'),
    )
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const config = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    forcePathStyle: true,
    // What Amazon adds by itself since 2025 is not understood by other servers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  } as const
  const client = new S3(config)
  return {
    config: { ...config, bucket: BUCKET },
    client,
    /** Names of what lies there, and of uploads of many parts that are not over. */
    async objects(): Promise<readonly string[]> {
      const { Contents = [] } = await client.listObjectsV2({ Bucket: BUCKET })
      return Contents.map(({ Key = '' }) => Key)
    },
    async bytes(key: string): Promise<Uint8Array> {
      const { Body } = await client.getObject({ Bucket: BUCKET, Key: key })
      return (await Body?.transformToByteArray()) ?? new Uint8Array()
    },
    remove: async (...keys: readonly string[]) => {
      const Objects = keys.map((Key) => ({ Key }))
      await client.deleteObjects({ Bucket: BUCKET, Delete: { Objects } })
    },
    setDown(next: boolean): void {
      isDown = next
    },
    async stop(): Promise<void> {
      client.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const XML = { 'Content-Type': 'application/xml' }

async function listParts(folder: string, pathname: string, uploadId: string): Promise<string> {
  const numbers = (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number)
  const parts = await Promise.all(
    numbers
      .sort((a, b) => a - b)
      .map(async (number) => {
        const path = join(folder, String(number))
        const [{ size, mtime }, md5] = await Promise.all([
          stat(path),
          readFile(`${path}.md5`, 'utf8'),
        ])
        const facts = `<PartNumber>${number}</PartNumber><Size>${size}</Size>`
        const etag = `<ETag>&quot;${md5}&quot;</ETag>`
        return `<Part>${facts}${etag}<LastModified>${mtime.toISOString()}</LastModified></Part>`
      }),
  )
  const about = `<Key>${pathname.split('/').at(-1)}</Key><UploadId>${uploadId}</UploadId>`
  const list = `${about}<IsTruncated>false</IsTruncated>${parts.join('')}`
  return `<?xml version="1.0"?><ListPartsResult><Bucket>${BUCKET}</Bucket>${list}</ListPartsResult>`
}

async function abort(folder: string): Promise<''> {
  await stat(folder)
  await rm(folder, { recursive: true })
  return ''
}
