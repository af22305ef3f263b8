import type { AgentFile } from '@deskside/core/testing'
import { pdfFile, textFile } from '../textFiles.js'
import { CHART_PNG_BASE64 } from './chartPng.js'

export const funnelScreenshot: AgentFile = {
  name: 'checkout-funnel.png',
  type: 'image/png',
  bytes: Uint8Array.from(atob(CHART_PNG_BASE64), (character) => character.charCodeAt(0)),
}

export const exportSample: AgentFile = textFile('events-export-head.csv', 'text/csv', [
  'event_id,time,name,user',
  '9f31,2026-11-02T08:14:07Z,checkout_started,u_2841',
  '9f32,2026-11-02T08:14:31Z,checkout_completed,u_2841',
  '9f35,2026-11-02T08:15:02Z,checkout_started,u_1177',
])

export const invoice = pdfFile(
  'invoice-LB-2026-1031.pdf',
  'Lumenboard - Invoice LB-2026-1031 - EUR 290.00',
)
