export { type FakeClock, fakeClock } from './fakeClock.js'
export { seededIds, seededRandom } from './seededRandom.js'
