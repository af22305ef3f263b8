import type { FakeClock } from '@deskside/core/testing'
import { createVendorDoor, type VendorDoor } from '../vendorDoor.js'
import {
  createHubspotRecords,
  type HubspotRecords,
  type Kind,
  type Refused,
  type StoredFile,
  type StoredRecord,
} from './hubspotRecords.js'

const stage = (id: string, label: string, ticketState: 'OPEN' | 'CLOSED') => ({
  id,
  label,
  displayOrder: Number(id),
  metadata: { ticketState },
  archived: false,
})

const STAGES = [
  stage('1', 'New', 'OPEN'),
  stage('2', 'Waiting on us', 'OPEN'),
  stage('3', 'Waiting on contact', 'OPEN'),
  stage('4', 'Solved', 'OPEN'),
  stage('5', 'Closed', 'CLOSED'),
  stage('6', 'Declined', 'CLOSED'),
]

const TOKEN = 'pat-eu1-of-the-tests'
const A_BATCH_AT_MOST = 100
/** From the type of a new link to what it leads to. */
const LINKS: Readonly<Record<number, Kind>> = {
  16: 'contacts',
  26: 'companies',
  198: 'contacts',
  224: 'tickets',
}

/** An account of HubSpot as an **emulator**: no more of it than the published pages say. */
export interface HubspotEmulator extends VendorDoor {
  readonly accessToken: string
  readonly records: HubspotRecords
  readonly files: Map<string, StoredFile>
  keepFile(file: File): string
  /** A workflow of the account takes the next change of a ticket back at once. */
  ignoreNextWrite(): void
}

export function createHubspotEmulator(clock: FakeClock): HubspotEmulator {
  let count = 1000
  const nextId = () => String(++count)
  const records = createHubspotRecords(() => clock.now(), nextId)
  const files = new Map<string, StoredFile>()
  let ignoresNext = false

  function keepFile(file: File): string {
    const id = nextId()
    files.set(id, { id, file })
    return id
  }

  async function objects(request: Request, url: URL, path: readonly string[]): Promise<Response> {
    const [kind = 'tickets', id = '', verb, other] = path as [Kind, string, string, Kind]
    const { method } = request
    if (method === 'POST' && id === '') return create(kind, await request.json())
    if (method === 'POST' && id === 'batch') return batch(kind, await request.json())
    const record = records.find(kind, decodeURIComponent(id), url.searchParams.get('idProperty'))
    if (record === undefined) return missing()
    if (method === 'PATCH') return update(record, (await request.json()).properties)
    if (verb === 'associations') return associations(records.linkedTo(record, other))
    return json(200, withLinks(record, url))
  }

  function create(kind: Kind, body: NewRecord): Response {
    const made = records.create(
      kind,
      kind === 'emails' ? readHeaders(body.properties) : body.properties,
    )
    if (!('id' in made)) return refused(made)
    for (const { to, types } of body.associations ?? []) {
      const target = records.find(LINKS[types[0]?.associationTypeId ?? 0] ?? 'companies', to.id)
      if (target === undefined)
        return refused({ status: 400, category: 'VALIDATION_ERROR', message: 'no such record' })
      records.link(made, target)
    }
    return json(201, toWire(records.find(kind, made.id) ?? made))
  }

  function batch(kind: Kind, body: { inputs: readonly { id: string }[] }): Response {
    if (body.inputs.length > A_BATCH_AT_MOST) {
      return refused({ status: 400, category: 'VALIDATION_ERROR', message: 'too many' })
    }
    const found = body.inputs.flatMap(({ id }) => records.find(kind, id) ?? [])
    const at = new Date(clock.now()).toISOString()
    return json(200, {
      status: 'COMPLETE',
      results: found.map(toWire),
      startedAt: at,
      completedAt: at,
    })
  }

  function update(record: StoredRecord, properties: StoredRecord['properties']): Response {
    if (ignoresNext) {
      ignoresNext = false
      return json(200, toWire(record))
    }
    const to = STAGES.find(({ id }) => id === properties.hs_pipeline_stage)
    const isClosed = to?.metadata.ticketState === 'CLOSED'
    const closed = to && { closed_date: isClosed ? new Date(clock.now()).toISOString() : null }
    return json(
      200,
      toWire(records.update(record.kind, record.id, { ...properties, ...closed }) ?? record),
    )
  }

  function withLinks(record: StoredRecord, url: URL) {
    const kinds = (url.searchParams.get('associations') ?? '').split(',').filter(Boolean) as Kind[]
    const pairs = kinds.flatMap((kind) => {
      const results = records.linkedTo(record, kind).map(({ id }) => ({ id, type: `to_${kind}` }))
      return results.length === 0 ? [] : [[kind, { results }]]
    })
    return { ...toWire(record), ...(pairs.length && { associations: Object.fromEntries(pairs) }) }
  }

  async function fileAnswers(request: Request, [id = '', verb]: readonly string[]) {
    if (request.method === 'POST') {
      const form = await request.formData()
      const file = form.get('file') as File
      const options = JSON.parse(String(form.get('options'))) as { readonly access?: string }
      const isRight = options.access === 'PRIVATE' && form.has('folderPath')
      if (!isRight) return refused({ status: 400, category: 'VALIDATION_ERROR', message: 'access' })
      return json(201, fileToWire({ id: keepFile(file), file }))
    }
    const stored = files.get(id)
    if (stored === undefined) return missing()
    if (request.method === 'DELETE') {
      files.delete(id)
      return new Response(null, { status: 204 })
    }
    const wire = fileToWire(stored)
    if (verb !== 'signed-url') return json(200, wire)
    const { name, extension, type, size } = wire
    const expiresAt = new Date(clock.now() + 3_600_000).toISOString()
    return json(200, {
      url: `https://files.example/signed/${id}`,
      name,
      extension,
      type,
      size,
      expiresAt,
    })
  }

  async function answer(request: Request, url: URL): Promise<Response> {
    if (url.hostname === 'files.example') {
      const stored = files.get(url.pathname.split('/').at(-1) ?? '')
      const isLeaked = request.headers.has('Authorization')
      return stored === undefined || isLeaked ? missing() : new Response(stored.file)
    }
    if (request.headers.get('Authorization') !== `Bearer ${TOKEN}`) {
      return refused({ status: 401, category: 'INVALID_AUTHENTICATION', message: 'token' })
    }
    const [, area, kind, version, ...path] = url.pathname.split('/')
    if (area === 'crm' && kind === 'objects' && version === '2026-03')
      return objects(request, url, path)
    if (area === 'files' && kind === '2026-03') return fileAnswers(request, path)
    const isPipeline = `${area}/${kind}/${version}/${path[0]}` === 'crm/pipelines/2026-03/tickets'
    return isPipeline && path[1] === '0'
      ? json(200, {
          id: '0',
          label: 'Support Pipeline',
          displayOrder: 0,
          archived: false,
          stages: STAGES,
        })
      : missing()
  }

  return {
    ...createVendorDoor(answer, () => clock.now()),
    accessToken: TOKEN,
    records,
    files,
    keepFile,
    ignoreNextWrite() {
      ignoresNext = true
    },
  }
}

type NewRecord = {
  readonly properties: StoredRecord['properties']
  readonly associations?: readonly {
    readonly to: { readonly id: string }
    readonly types: readonly { readonly associationTypeId: number }[]
  }[]
}

type Address = { readonly email: string; readonly firstName?: string; readonly lastName?: string }

/** Properties of a mail that HubSpot fills in by itself, from its headers. */
export function readHeaders(properties: StoredRecord['properties']): StoredRecord['properties'] {
  const { from, to = [] } = JSON.parse(properties.hs_email_headers ?? '{}') as {
    readonly from?: Address
    readonly to?: readonly Address[]
  }
  return {
    ...properties,
    hs_email_from_email: from?.email ?? null,
    hs_email_from_firstname: from?.firstName ?? null,
    hs_email_from_lastname: from?.lastName ?? null,
    hs_email_to_email: to.map(({ email }) => email).join(';'),
  }
}

function toWire({ id, properties, createdAt, updatedAt }: StoredRecord) {
  return { id, properties, createdAt, updatedAt, archived: false }
}

function fileToWire({ id, file }: StoredFile) {
  const [, stem = file.name, extension = ''] = /^(.*)\.([^.]+)$/.exec(file.name) ?? []
  return { id, name: stem, extension, type: 'DOCUMENT', size: file.size, access: 'PRIVATE' }
}

function associations(found: readonly StoredRecord[]): Response {
  const types = [{ category: 'HUBSPOT_DEFINED', typeId: 15, label: null }]
  const results = found.map(({ id }) => ({ toObjectId: Number(id), associationTypes: types }))
  return json(200, { results })
}

function missing(): Response {
  return refused({ status: 404, category: 'OBJECT_NOT_FOUND', message: 'resource not found' })
}

function refused({ status, category, message }: Refused): Response {
  return json(status, { status: 'error', message, correlationId: 'c-1', category })
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  })
}
