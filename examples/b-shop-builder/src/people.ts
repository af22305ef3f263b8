/** Whose session it can be: what the server signs into their tokens is what the desk's rules ask for. */
export const people = [
  {
    id: 'vera',
    name: 'Вера Ланская',
    email: 'vera@chashka.example',
    plan: 'premium',
    roles: ['owner'],
  },
  {
    id: 'pavel',
    name: 'Павел Журов',
    email: 'pavel@zhurov-knives.example',
    plan: 'basic',
    roles: ['editor'],
  },
  {
    id: 'lida',
    name: 'Лидия Орлова',
    email: 'lida@priyut.example',
    plan: 'social',
    roles: ['owner'],
  },
] as const

export type Person = (typeof people)[number]
export type Plan = Person['plan']
export type Role = Person['roles'][number]
