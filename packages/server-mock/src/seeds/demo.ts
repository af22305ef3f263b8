import { demoDesk } from './demoDesk.js'
import { demoStories } from './demoStories.js'
import type { Seed } from './seed.js'
import { plantStories } from './stories.js'

/** Lumenboard's desk with two weeks of life in it. */
export const demoSeed: Seed = {
  desk: demoDesk,
  plant: (ground) => plantStories(ground, demoStories),
}
