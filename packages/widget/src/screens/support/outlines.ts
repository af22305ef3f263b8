import type { DeskChannel } from '@deskside/core'
import type { IconName } from '../../parts/Icon.js'

/** Outlines of icons about reaching support, on a grid of 20, drawn by us. */
export const LOCK =
  'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5.5 9h9A1.5 1.5 0 0 1 16 10.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9Z'
export const CLOCK = 'M10 5.8V10l2.8 1.8M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z'

export const CHANNEL_ICONS: Record<DeskChannel['kind'], IconName> = {
  phone:
    'M6.8 3.2 8.6 6.6 7 8.4a10 10 0 0 0 4.6 4.6l1.8-1.6 3.4 1.8-.5 2.7a1.6 1.6 0 0 1-1.8 1.3A13.5 13.5 0 0 1 2.8 5.5a1.6 1.6 0 0 1 1.3-1.8l2.7-.5Z',
  email:
    'M4 4.5h12A1.5 1.5 0 0 1 17.5 6v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 14V6A1.5 1.5 0 0 1 4 4.5Zm-1 1 7 5.5 7-5.5',
  chat: 'M4 3.5h12A1.5 1.5 0 0 1 17.5 5v7.5A1.5 1.5 0 0 1 16 14h-5.5L6 17.2V14H4a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 4 3.5Z',
  link: 'M8 4.5H5.5A1.5 1.5 0 0 0 4 6v8.5A1.5 1.5 0 0 0 5.5 16H14a1.5 1.5 0 0 0 1.5-1.5V12M11.5 4H16v4.5M16 4l-6.5 6.5',
  form: 'M6 3h8a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 14 17H6a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 6 3Zm1.5 4h5m-5 3h5m-5 3h3',
}
