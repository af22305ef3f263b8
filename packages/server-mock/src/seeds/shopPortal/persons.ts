import type { SupportUser } from '@deskside/core'

const holzspiel = { id: 'holzspiel', name: 'Holzspiel GmbH' }

/** Who sells with Kramladen; the first one has lived through most. */
export const shopPortalPersons = {
  katja: {
    id: 'katja',
    name: 'Katja Brandt',
    email: 'katja@holzspiel.example',
    plan: 'business',
    organization: holzspiel,
  },
  /** E5: a colleague, whose tickets Katja finds among those of her organisation. */
  ben: {
    id: 'ben',
    name: 'Ben Adler',
    email: 'ben@holzspiel.example',
    plan: 'business',
    organization: holzspiel,
  },
  /** E2: known to support by letters and calls; «Register here» sets the first password. */
  carla: { id: 'carla', name: 'Carla Rossi', email: 'carla@bottega.example', plan: 'starter' },
} as const satisfies Record<string, SupportUser>
