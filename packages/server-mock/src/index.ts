export {
  type AgentDoor,
  type AgentFile,
  type BackendUnderTest,
  createWorld,
  describeBackend,
  fakeClock,
  type MakeBackend,
  memoryBackend,
  type Trait,
  type World,
  type WorldAgent,
} from '@deskside/core/testing'
export { type AgentApiDeps, createAgentApi } from './agent/agentApi.js'
export { createMockClock, type MockClock, type MockClockOptions } from './clock/mockClock.js'
export { type ControlApiDeps, createControlApi } from './control/controlApi.js'
export { createMock } from './createMock.js'
export type { Deed } from './deeds/deed.js'
export type { DeedEntry, Deeds } from './deeds/deeds.js'
export type { Fault } from './faults/fault.js'
export type { Faults } from './faults/faults.js'
export type { Mock, MockNotices, MockOptions } from './mockOptions.js'
export { demoSeed } from './seeds/demo/demo.js'
export { type DemoPersonId, demoPersons } from './seeds/demo/demoPersons.js'
export { emptySeed } from './seeds/empty.js'
export type { Seed, SeedGround } from './seeds/seed.js'
export { type SeedName, seeds } from './seeds/seeds.js'
