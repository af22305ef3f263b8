import { expect, inject, it } from 'vitest'
import { xhrSender } from '../platform/xhrSender.js'
import { deepSeeds } from '../testing/deep.js'
import { judgeSchedules } from './judgeSchedules.js'

it('T-UP1 X3 the same schedules complete by XMLHttpRequest in a browser', async () => {
  const { url, controlUrl } = inject('faultServer')
  const seeds = deepSeeds(4, 50)
  const judged = await judgeSchedules(
    {
      endpoint: url,
      sender: xhrSender(),
      expect,
      async open(schedule) {
        await fetch(controlUrl, { method: 'POST', body: JSON.stringify(schedule) })
        return async () => (await fetch(controlUrl)).json()
      },
    },
    seeds,
  )
  console.info(`T-UP1 in Chromium, ${seeds.length} schedules: ${JSON.stringify(judged)}`)
  expect(judged.complete).toBe(seeds.length)
}, 300_000)
