export { publishArticles } from './backendKit/articlesToFind.js'
export {
  agentDoorOf,
  conformanceDesk,
  conformanceTicket,
} from './backendKit/conformanceDesk.js'
export type {
  AgentDoor,
  BackendTestRunner,
  BackendUnderTest,
  MakeBackend,
  TokensUnderTest,
  Trait,
} from './backendKit/kit.js'
export { createWorld } from './createWorld.js'
export { describeBackend } from './describeBackend.js'
export { describeStorage, type TestRunner } from './describeStorage.js'
export { type FakeClock, fakeClock } from './fakeClock.js'
export { memoryBackend } from './memoryBackend.js'
export { newTicket } from './newTicket.js'
export { seededIds, seededRandom } from './seededRandom.js'
export type {
  AgentFile,
  ManagerNote,
  NewArticle,
  NewAsk,
  World,
  WorldAgent,
  WorldArticle,
  WorldOptions,
} from './world.js'
