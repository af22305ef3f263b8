import { deskOf } from '../deskSeed.js'
import desk from '../desks/a-field-portal.json'
import { shelfPhoto } from '../pictures.js'
import { plantStories } from '../plantStories.js'
import type { Seed } from '../seed.js'
import { textFile } from '../textFiles.js'
import { endedFieldStories } from './endedStories.js'
import { openFieldStories } from './openStories.js'
import { fieldPersons } from './persons.js'

/** Desk A: Aislelens, whose field staff photograph shelves for brands. */
export const fieldPortalSeed: Seed = {
  desk: deskOf(desk),
  persons: Object.values(fieldPersons),
  plant: async (ground) => {
    const misread = await shelfPhoto('visit-88214-bay-3.png', 7)
    const planogram = await shelfPhoto('markt-3920-regal-2.png', 21)
    const syncLog = textFile('aislelens-88307.log', 'text/plain', [
      '08:41:12 visit 88307: 24 of 25 photos sent',
      '08:41:13 photo 25: 18.4 MB, too large for one piece',
      '08:41:13 photo 25: waits for Wi-Fi',
      '08:52:40 photo 25: waits for Wi-Fi',
    ])
    const fullShelf = await shelfPhoto('visit-87990-hooks.png', 33, false)
    await plantStories(ground, [
      ...endedFieldStories(fullShelf),
      ...openFieldStories({ misread, planogram, syncLog }),
    ])
  },
}
