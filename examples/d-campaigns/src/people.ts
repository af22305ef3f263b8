import type { SupportUser } from '@deskside/core'

/** Somebody who sends campaigns; known to the page and to Tidecast's own server. */
export type TidecastPerson = SupportUser & {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organization: { readonly id: string; readonly name: string }
}

const organization = { id: 'harbour', name: 'Harbour Travel' }

export const people: readonly TidecastPerson[] = [
  { id: 'erik', name: 'Erik Sandvik', email: 'erik@harbour.example', organization },
  { id: 'aigul', name: 'Айгуль Сериккызы', email: 'aigul@harbour.example', organization },
]

export function personById(id: string | null): TidecastPerson | null {
  return people.find((person) => person.id === id) ?? null
}
