import { redisState } from '@deskside/relay/node'
import { createClient } from 'redis'
import { expect, inject, it } from 'vitest'
import { startRedis } from './redisServer.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Redis that the project `servers` starts; `''` where WITHOUT names it. */
    readonly redisUrl: string
  }
}

it('a real Redis answers, writes each change to the disk, and ends when it is stopped', async () => {
  const redis = await startRedis()
  expect(redis.url).not.toBe(inject('redisUrl'))
  const client = createClient({ url: redis.url, socket: { reconnectStrategy: false } })
  client.on('error', () => {})
  await client.connect()
  expect(await client.info('server')).toContain(`redis_version:${redis.version}`)
  expect(await client.info('server')).toContain(`process_id:${redis.pid}`)
  expect(await client.configGet('appendfsync')).toEqual({ appendfsync: 'always' })
  await redis.stop()
  await expect(client.ping()).rejects.toThrow()
  expect(() => process.kill(redis.pid ?? 0, 0)).toThrow('ESRCH')
})

it('redisState says so where nobody answers, at the start and later', async () => {
  const redis = await startRedis()
  const state = await redisState(redis.url)
  await state.check()
  await redis.stop()
  await expect(state.check()).rejects.toMatchObject({ code: 'storage_unavailable' })
  await expect(state.idempotency.claim('a', 'payload')).rejects.toMatchObject({
    code: 'storage_unavailable',
  })
  await state.close()
  await expect(redisState(redis.url)).rejects.toMatchObject({ code: 'storage_unavailable' })
})
