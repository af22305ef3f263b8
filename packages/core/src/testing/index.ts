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
export { countByStatus } from './world/countByStatus.js'
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
export {
  FIELDS as ZENDESK_FIELDS,
  FORMS as ZENDESK_FORMS,
  STATUSES as ZENDESK_STATUSES,
  type ZendeskAccount,
  type ZendeskUser,
} from './zendesk/account.js'
export { zendeskAgentDoor } from './zendesk/agentDoor.js'
export type { SeenCall, ZendeskEmulatorOptions } from './zendesk/emulatorContext.js'
export {
  createZendeskEmulator,
  type ZendeskEmulator,
  type ZendeskFaults,
} from './zendesk/zendeskEmulator.js'
