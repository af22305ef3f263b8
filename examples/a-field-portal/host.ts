import type { HostApp } from '../host/hostApp.js'
import { fieldStaff } from './src/fieldStaff.js'

export const aislelens: HostApp = {
  name: 'a-field-portal',
  brand: 'Aislelens',
  about:
    'Shelf photos read for brands: the profile menu has «Helpdesk» and «Requests», and /helpdesk is open to everybody.',
  languages: ['en', 'de'],
  seed: 'a-field-portal',
  people: fieldStaff,
  startsAs: 'nora',
  confirmPath: '/helpdesk',
  notices: { path: '/helpdesk' },
}
