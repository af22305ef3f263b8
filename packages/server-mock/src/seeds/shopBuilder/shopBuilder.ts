import { deskOf } from '../deskSeed.js'
import desk from '../desks/b-shop-builder.json'
import { pageScreenshot } from '../pictures.js'
import { plantStories } from '../plantStories.js'
import { publishAll } from '../publishAll.js'
import type { Seed } from '../seed.js'
import { shopBuilderArticles } from './articles.js'
import { endedShopBuilderStories } from './endedStories.js'
import { openShopBuilderStories } from './openStories.js'
import { shopBuilderPersons } from './persons.js'

/** Desk B: Lavkodel, on which people build their shops; in Russian. */
export const shopBuilderSeed: Seed = {
  desk: deskOf(desk),
  persons: Object.values(shopBuilderPersons),
  plant: async (ground) => {
    publishAll(ground, shopBuilderArticles)
    const checkout = await pageScreenshot('oplata-pustaya.png', '#7a3e9d')
    await plantStories(ground, [...endedShopBuilderStories, ...openShopBuilderStories(checkout)])
  },
}
