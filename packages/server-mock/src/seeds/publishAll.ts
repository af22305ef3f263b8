import type { NewArticle } from '@deskside/core/testing'
import type { SeedGround } from './seed.js'

/** An article, and how long ago it was written. */
export type SeedArticle = NewArticle & { readonly agoDays: number }

const DAY_MS = 24 * 60 * 60_000

/** Publishes each article on its day. */
export function publishAll(
  { world, travelTo }: SeedGround,
  articles: readonly SeedArticle[],
): void {
  for (const { agoDays, ...article } of articles) {
    travelTo(agoDays * DAY_MS)
    world.agent.publish(article)
  }
}
