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
export { createMock, type Mock, type MockOptions } from './createMock.js'
export type { Fault, Faults } from './faults/faults.js'
export { demoSeed } from './seeds/demo.js'
export { type DemoPersonId, demoPersons } from './seeds/demoPersons.js'
export { emptySeed } from './seeds/empty.js'
export type { Seed, SeedGround } from './seeds/seed.js'
export type { SeedName } from './seeds/seeds.js'
