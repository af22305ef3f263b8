import type { AgentFile } from '@deskside/core/testing'

export function textFile(name: string, type: string, lines: readonly string[]): AgentFile {
  return { name, type, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }
}

/** One page, one line in Latin letters: enough for every viewer to open it. */
export function pdfFile(name: string, line: string): AgentFile {
  const text = `BT /F1 18 Tf 72 760 Td (${line}) Tj ET`
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
  return textFile(name, 'application/pdf', [`${body}${table.join('\n')}`, ...end])
}
