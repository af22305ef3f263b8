import { analyticsSeed } from './analytics/analytics.js'
import { campaignsSeed } from './campaigns/campaigns.js'
import { demoSeed } from './demo/demo.js'
import { emptySeed } from './empty.js'
import { fieldPortalSeed } from './fieldPortal/fieldPortal.js'
import { hugeSeed } from './huge/huge.js'
import type { Seed } from './seed.js'
import { shopBuilderSeed } from './shopBuilder/shopBuilder.js'
import { shopPortalSeed } from './shopPortal/shopPortal.js'

export const seeds = {
  demo: demoSeed,
  empty: emptySeed,
  'a-field-portal': fieldPortalSeed,
  'b-shop-builder': shopBuilderSeed,
  'c-analytics': analyticsSeed,
  'd-campaigns': campaignsSeed,
  'e-shop-portal': shopPortalSeed,
  huge: hugeSeed,
} as const satisfies Record<string, Seed>

export type SeedName = keyof typeof seeds

export const SEED_NAMES = Object.keys(seeds) as readonly SeedName[]

export function isSeedName(name: string): name is SeedName {
  return Object.hasOwn(seeds, name)
}
