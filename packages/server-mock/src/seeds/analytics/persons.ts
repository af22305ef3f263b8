import type { SupportUser } from '@deskside/core'

const oolong = { id: 'oolong', name: 'Чайная «Улун»' }

/** Who counts visits with Pribornaya; the first one has lived through most. */
export const analyticsPersons = {
  alina: {
    id: 'alina',
    name: 'Алина Громова',
    email: 'alina@oolong.example',
    organization: oolong,
  },
  denis: {
    id: 'denis',
    name: 'Денис Ким',
    email: 'denis@oolong.example',
    organization: oolong,
  },
} as const satisfies Record<string, SupportUser>
