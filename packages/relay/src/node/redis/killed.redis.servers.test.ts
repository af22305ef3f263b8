import { inject } from 'vitest'
import { describeKilling } from '../../testing/killing/describeKilling.js'

describeKilling('redisState', {
  kills: 30,
  seed: 2,
  // A dead one is noticed sooner than in earnest: thirty times fifteen seconds is long.
  state: () => ({ kind: 'redis', url: inject('redisUrl'), leaseMs: 1_500 }),
})
