import type { SupportUser } from '@deskside/core'

const harbour = { id: 'harbour', name: 'Harbour Travel' }

/** Who sends campaigns with Tidecast; the first one has lived through most. */
export const campaignPersons = {
  erik: { id: 'erik', name: 'Erik Sandvik', email: 'erik@harbour.example', organization: harbour },
  aigul: {
    id: 'aigul',
    name: 'Айгуль Сериккызы',
    email: 'aigul@harbour.example',
    organization: harbour,
  },
} as const satisfies Record<string, SupportUser>
