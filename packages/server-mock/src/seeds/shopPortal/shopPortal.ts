import { deskOf } from '../deskSeed.js'
import desk from '../desks/e-shop-portal.json'
import { pageScreenshot } from '../pictures.js'
import { plantStories } from '../plantStories.js'
import { publishAll } from '../publishAll.js'
import type { Seed } from '../seed.js'
import { shopPortalArticles } from './articles.js'
import { endedShopPortalStories } from './endedStories.js'
import { openShopPortalStories } from './openStories.js'
import { shopPortalPersons } from './persons.js'

/** Desk E: Kramladen, with which one opens a shop online. */
export const shopPortalSeed: Seed = {
  desk: deskOf(desk),
  persons: Object.values(shopPortalPersons),
  plant: async (ground) => {
    publishAll(ground, shopPortalArticles)
    const checkout = await pageScreenshot('checkout-vat.png', '#b35c00')
    await plantStories(
      ground,
      [...endedShopPortalStories, ...openShopPortalStories(checkout)],
      'Europe/Berlin',
    )
  },
}
