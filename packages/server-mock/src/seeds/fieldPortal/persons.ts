import type { SupportUser } from '@deskside/core'

const agency = { id: 'brightaisle', name: 'Brightaisle Field Agency' }

/** Who photographs shelves for Aislelens; the first one has lived through most. */
export const fieldPersons = {
  nora: { id: 'nora', name: 'Nora Feld', email: 'nora@brightaisle.example', organization: agency },
  jonas: {
    id: 'jonas',
    name: 'Jonas Weber',
    email: 'jonas@brightaisle.example',
    organization: agency,
  },
  /** Writes with an address alone (A2). */
  petra: { id: 'guest-petra', email: 'petra.lang@kornblume.example', isGuest: true },
} as const satisfies Record<string, SupportUser>
