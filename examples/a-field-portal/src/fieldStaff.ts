import type { SupportUser } from '@deskside/core'

/** Who visits stores with Aislelens; known to the page and to its server. */
export type FieldPerson = SupportUser & {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organization: { readonly id: string; readonly name: string }
}

const agency = { id: 'brightaisle', name: 'Brightaisle Field Agency' }

export const fieldStaff: readonly FieldPerson[] = [
  { id: 'nora', name: 'Nora Feld', email: 'nora@brightaisle.example', organization: agency },
  { id: 'jonas', name: 'Jonas Weber', email: 'jonas@brightaisle.example', organization: agency },
]
