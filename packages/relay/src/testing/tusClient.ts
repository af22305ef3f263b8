import type { TestRelay } from './createRelay.js'

/** The verbs of tus, one request each, as one person. */
export function tusClient(relay: TestRelay, person: string | null) {
  const tus = { 'Tus-Resumable': '1.0.0' }
  const at = (id: string) => `/v1/uploads/${id}`
  return {
    create: (size: number, metadata: Readonly<Record<string, string>> = {}) =>
      relay.ask(person, 'POST', '/v1/uploads', {
        headers: { ...tus, 'Upload-Length': String(size), ...toHeader(metadata) },
      }),
    idOf: (created: Response) => created.headers.get('Location')?.split('/').at(-1) ?? '',
    head: (id: string) => relay.ask(person, 'HEAD', at(id), { headers: tus }),
    patch: (id: string, offset: number, raw: BodyInit) =>
      relay.ask(person, 'PATCH', at(id), {
        raw,
        headers: {
          ...tus,
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(offset),
        },
      }),
    remove: (id: string) => relay.ask(person, 'DELETE', at(id), { headers: tus }),
  }
}

function toHeader(metadata: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(metadata).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  )
  return pairs.length === 0 ? {} : { 'Upload-Metadata': pairs.join(',') }
}
