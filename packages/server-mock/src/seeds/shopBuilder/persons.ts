import type { SupportUser } from '@deskside/core'

/** Who runs a shop on Lavkodel; the first one has lived through most. */
export const shopBuilderPersons = {
  vera: {
    id: 'vera',
    name: 'Вера Ланская',
    email: 'vera@chashka.example',
    plan: 'premium',
    roles: ['owner'],
  },
  pavel: {
    id: 'pavel',
    name: 'Павел Журов',
    email: 'pavel@zhurov-knives.example',
    plan: 'basic',
    roles: ['editor'],
  },
  /** B2: the social plan is answered about errors alone. */
  lida: {
    id: 'lida',
    name: 'Лидия Орлова',
    email: 'lida@priyut.example',
    plan: 'social',
    roles: ['owner'],
  },
} as const satisfies Record<string, SupportUser>
