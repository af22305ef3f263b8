import { expect, it } from 'vitest'
import { fetchSender } from './fetchSender.js'

it('sends bytes as they are, without cookies and caches, and tells what came back', async () => {
  const asked: unknown[] = []
  const sender = fetchSender(async (url, init) => {
    asked.push([url, init])
    return new Response('there', { status: 201, headers: { location: '/up-1' } })
  })
  const progress: number[] = []
  const { signal } = new AbortController()
  const body = new Uint8Array([1, 2, 3])
  const headers = { 'upload-offset': '0' }
  const request = { method: 'PATCH', url: 'https://desk/up-1', headers, body, signal } as const
  const response = await sender.send({ ...request, onProgress: (sent) => progress.push(sent) })
  const { url, ...init } = request
  expect(asked).toEqual([[url, { ...init, cache: 'no-store', credentials: 'omit' }]])
  expect(response).toMatchObject({ status: 201, text: 'there' })
  expect(response.header('location')).toBe('/up-1')
  expect(response.header('retry-after')).toBeNull()
  expect(progress).toEqual([3])
})

it('counts nothing as sent that was refused, or that had no body', async () => {
  const progress: number[] = []
  const onProgress = (sent: number) => void progress.push(sent)
  const refusing = fetchSender(async () => new Response('', { status: 503 }))
  const request = { method: 'PATCH', url: 'https://desk/up-1', headers: {}, onProgress } as const
  await refusing.send({ ...request, body: new Uint8Array(3) })
  const asked: unknown[] = []
  const taking = fetchSender(async (_, init) => {
    asked.push([init?.body, init?.signal])
    return new Response('')
  })
  await taking.send(request)
  expect(progress).toEqual([])
  expect(asked).toEqual([[null, null]])
})
