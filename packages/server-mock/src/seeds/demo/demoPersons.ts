import type { SupportUser } from '@deskside/core'

const northwind = { id: 'northwind', name: 'Northwind' }

/** Who works with Lumenboard in the demo. The ids are what the demo's tokens carry as `sub`. */
export const demoPersons = {
  maya: {
    id: 'maya',
    name: 'Maya Lindqvist',
    email: 'maya@northwind.example',
    organization: northwind,
  },
  tom: {
    id: 'tom',
    name: 'Tom Okafor',
    email: 'tom@northwind.example',
    organization: northwind,
  },
} as const satisfies Record<string, SupportUser>

export type DemoPersonId = keyof typeof demoPersons
