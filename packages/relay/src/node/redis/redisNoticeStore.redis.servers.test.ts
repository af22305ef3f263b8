import { createClient } from 'redis'
import { afterAll, beforeAll, inject } from 'vitest'
import { describeNoticeStore } from '../../testing/describeNoticeStore.js'
import { createRedisDoor } from './redisDoor.js'
import { redisNoticeStore } from './redisNoticeStore.js'

const client = createClient({ url: inject('redisUrl') })
beforeAll(async () => {
  await client.connect()
})
afterAll(() => client.close())

describeNoticeStore('redisNoticeStore', async (clock) =>
  redisNoticeStore(clock, createRedisDoor(client, crypto.randomUUID())),
)
