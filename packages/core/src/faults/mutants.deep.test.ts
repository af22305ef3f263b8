import fc from 'fast-check'
import { expect, it } from 'vitest'
import { liveOutbox } from './outboxLife.js'
import { outboxMutants } from './outboxMutants.js'
import { type OutboxStep, outboxSteps } from './outboxSteps.js'
import { outboxVerdict } from './outboxVerdict.js'

const MOST_RUNS = 500

for (const [name, createRooms] of Object.entries(outboxMutants)) {
  it(`T-OB1 finds within 500 runs an outbox that ${name}`, async () => {
    let run = 0
    let wrong: readonly string[] = []
    while (run < MOST_RUNS && wrong.length === 0) {
      run += 1
      const [steps] = fc.sample(outboxSteps, { seed: run, numRuns: 1 }) as [OutboxStep[]]
      wrong = await judge({ seed: run, steps, createRooms })
    }
    expect(wrong, `not found in ${run} runs`).not.toEqual([])
  }, 300_000)
}

async function judge(options: Parameters<typeof liveOutbox>[0]): Promise<readonly string[]> {
  try {
    return await outboxVerdict(await liveOutbox(options))
  } catch (error) {
    return [String(error)]
  }
}
