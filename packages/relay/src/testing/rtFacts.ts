import { askRt } from './rtDesk.js'

/** A ticket of Alice's, by RT's own API. @returns its id */
export async function fileInRt(patch: object = {}): Promise<string> {
  const { id } = await askRt('relay').json<{ readonly id: string }>('POST', '/ticket', {
    Queue: 'Support',
    Subject: 'Экспорт пуст',
    Requestor: 'alice@acme.test',
    Content: 'Строк нет.',
    ContentType: 'text/plain',
    ...patch,
  })
  return String(id)
}

/** A message with a file, as RT takes it. */
export function formOf(json: object, name: string, bytes: string): FormData {
  const form = new FormData()
  form.append('JSON', JSON.stringify(json))
  form.append('Attachments', new File([bytes], name, { type: 'text/csv' }))
  return form
}

/** What RT's lists answer. */
export type RtItems = { readonly items: readonly Readonly<Record<string, string>>[] }
