import { deskOf } from '../deskSeed.js'
import desk from '../desks/d-campaigns.json'
import { pageScreenshot } from '../pictures.js'
import { plantStories } from '../plantStories.js'
import { publishAll } from '../publishAll.js'
import type { Seed } from '../seed.js'
import { campaignArticles } from './articles.js'
import { endedCampaignStories } from './endedStories.js'
import { openCampaignStories } from './openStories.js'
import { campaignPersons } from './persons.js'

/** Desk D: Tidecast, which sends letters and calls by itself. */
export const campaignsSeed: Seed = {
  desk: deskOf(desk),
  persons: Object.values(campaignPersons),
  plant: async (ground) => {
    publishAll(ground, campaignArticles)
    const editor = await pageScreenshot('contacts-upload.png', '#1864ab')
    await plantStories(
      ground,
      [...endedCampaignStories, ...openCampaignStories(editor)],
      'Asia/Almaty',
    )
  },
}
