import type { SupportUser } from '@deskside/core'

/** Somebody who works with Lumenboard; known to the page and to the demo's server. */
export type DemoPerson = SupportUser & {
  readonly id: DemoPersonId
  readonly name: string
  readonly email: string
  readonly organization: { readonly id: string; readonly name: string }
}

export type DemoPersonId = 'maya' | 'tom'

const northwind = { id: 'northwind', name: 'Northwind' }

export const people: readonly DemoPerson[] = [
  {
    id: 'maya',
    name: 'Maya Lindqvist',
    email: 'maya@northwind.example',
    organization: northwind,
  },
  {
    id: 'tom',
    name: 'Tom Okafor',
    email: 'tom@northwind.example',
    organization: northwind,
  },
]

export function personById(id: unknown): DemoPerson | null {
  return people.find((person) => person.id === id) ?? null
}

/** What the support desk may know of a person; the rest stays in Lumenboard. */
export function toSupportUser(person: DemoPerson): SupportUser {
  const { id, name, email, organization } = person
  return { id, name, email, organization }
}
