import { deskOf } from '../deskSeed.js'
import desk from '../desks/c-analytics.json'
import { chartScreenshot } from '../pictures.js'
import { plantStories } from '../plantStories.js'
import type { Seed } from '../seed.js'
import { endedAnalyticsStories } from './endedStories.js'
import { openAnalyticsStories } from './openStories.js'
import { analyticsPersons } from './persons.js'

/** Desk C: Pribornaya, which counts what marketing brings; in Russian. */
export const analyticsSeed: Seed = {
  desk: deskOf(desk),
  persons: Object.values(analyticsPersons),
  plant: async (ground) => {
    const report = await chartScreenshot('cel-zakaz-oformlen.png', '#3b5bdb')
    await plantStories(
      ground,
      [...endedAnalyticsStories, ...openAnalyticsStories(report)],
      'Europe/Moscow',
    )
  },
}
