import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchSender } from '../platform/fetchSender.js'
import { deepSeeds, isDeep } from '../testing/deep.js'
import { type FaultServer, startFaultServer } from './faultServer.js'
import { judgeSchedules } from './judgeSchedules.js'
import { openUploadDesk } from './uploadDesk.js'
import { runSchedule } from './uploadSchedule.js'

let server: FaultServer

beforeAll(async () => {
  server = await startFaultServer()
})

afterAll(() => server.close())

const EVERY_FAULT = [
  '401',
  '408',
  '409',
  '413',
  '423',
  '429',
  '429 with Retry-After',
  '500',
  '503 with Retry-After',
  'cut',
  'drop',
  'half_header',
  'lost_answer',
]

it('T-UP1 every seeded schedule of faults completes: one upload, one attachment, equal bytes, none stored twice', async () => {
  const seeds = deepSeeds(24, 1_000)
  const judged = await judgeSchedules(
    {
      endpoint: server.url,
      sender: fetchSender(),
      expect,
      async open(schedule) {
        const report = openUploadDesk(server, schedule)
        return async () => report()
      },
    },
    seeds,
  )
  console.info(`T-UP1 in Node, ${seeds.length} schedules: ${JSON.stringify(judged)}`)
  expect(judged.complete).toBe(seeds.length)
  if (isDeep && seeds.length > 1) {
    expect(Object.keys(judged.faults).sort()).toEqual(EVERY_FAULT)
  }
}, 1_200_000)

it('T-UP1 a file of 0 bytes is refused by name before any request', async () => {
  const schedule = { seed: 1, chance: 0, size: 0 }
  openUploadDesk(server, schedule)
  const ended = runSchedule({ endpoint: server.url, sender: fetchSender() }, schedule)
  await expect(ended).rejects.toMatchObject({ fields: [{ code: 'file_empty' }] })
  expect(server.requests).toEqual([])
})
