import { plantStories } from '../plantStories.js'
import type { Seed } from '../seed.js'
import { demoArticles } from './demoArticles.js'
import { demoDesk } from './demoDesk.js'
import { demoEndedStories } from './demoEndedStories.js'
import { demoOpenStories } from './demoOpenStories.js'
import { demoPersons } from './demoPersons.js'

const DAY_MS = 24 * 60 * 60_000

/** Lumenboard's desk with two weeks of life in it, and a year of articles. */
export const demoSeed: Seed = {
  desk: demoDesk,
  persons: Object.values(demoPersons),
  plant: async (ground) => {
    for (const { agoDays, ...article } of demoArticles) {
      ground.travelTo(agoDays * DAY_MS)
      ground.world.agent.publish(article)
    }
    await plantStories(ground, [...demoEndedStories, ...demoOpenStories])
  },
}
