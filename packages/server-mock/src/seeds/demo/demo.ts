import { plantStories } from '../plantStories.js'
import { publishAll } from '../publishAll.js'
import type { Seed } from '../seed.js'
import { demoArticles } from './demoArticles.js'
import { demoDesk } from './demoDesk.js'
import { demoEndedStories } from './demoEndedStories.js'
import { demoOpenStories } from './demoOpenStories.js'
import { demoPersons } from './demoPersons.js'

/** Lumenboard's desk with two weeks of life in it, and a year of articles. */
export const demoSeed: Seed = {
  desk: demoDesk,
  persons: Object.values(demoPersons),
  plant: async (ground) => {
    publishAll(ground, demoArticles)
    await plantStories(ground, [...demoEndedStories, ...demoOpenStories])
  },
}
