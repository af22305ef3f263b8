import type { SupportUser } from '@deskside/core'

/** Somebody who counts visits here. */
export type Analyst = SupportUser & {
  readonly id: string
  readonly name: string
  readonly email: string
}

const oolong = { id: 'oolong', name: 'Чайная «Улун»' }

export const people: readonly Analyst[] = [
  { id: 'alina', name: 'Алина Громова', email: 'alina@oolong.example', organization: oolong },
  { id: 'denis', name: 'Денис Ким', email: 'denis@oolong.example', organization: oolong },
]
