import type { AgentFile } from '@deskside/core/testing'
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

export const invoice: AgentFile = textFile('invoice-LB-2026-1031.pdf', 'application/pdf', pdf())

/** One page, one line: enough for every viewer to open it. */
function pdf(): readonly string[] {
  const text = 'BT /F1 18 Tf 72 760 Td (Lumenboard - Invoice LB-2026-1031 - EUR 290.00) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n `
  })
  const table = ['xref', '0 6', '0000000000 65535 f ', ...offsets]
  const end = ['trailer', '<< /Size 6 /Root 1 0 R >>', 'startxref', String(body.length), '%%EOF']
  return [`${body}${table.join('\n')}`, ...end]
}

function textFile(name: string, type: string, lines: readonly string[]): AgentFile {
  return { name, type, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }
}
