import { aislelens } from '../a-field-portal/host.js'
import { lavkodel } from '../b-shop-builder/host.js'
import { pribornaya } from '../c-analytics/host.js'
import { tidecast } from '../d-campaigns/host.js'
import { lumenboard } from '../demo/host.js'
import { kramladen } from '../e-shop-portal/host.js'
import type { HostApp } from './hostApp.js'

/** Every example that `npm start` runs, in the order of the index. */
export const hosts: readonly HostApp[] = [
  lumenboard,
  aislelens,
  lavkodel,
  pribornaya,
  tidecast,
  kramladen,
]
