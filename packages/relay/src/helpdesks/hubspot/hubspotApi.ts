import { isSupportError, type SupportErrorCode } from '@deskside/core'
import type { VendorHttp } from '../vendorHttp.js'
import {
  associationsSchema,
  fileSchema,
  type HubspotFile,
  type HubspotRecord,
  type HubspotStage,
  pipelineSchema,
  recordSchema,
  recordsSchema,
  signedUrlSchema,
} from './shapes.js'

/** The dated version that this was written against. */
const VERSION = '2026-03'
const A_BATCH = 100
const FOLDER = '/deskside'

/** HubSpot's own numbers for «belongs to». */
const BELONGS_TO = { ticketContact: 16, ticketCompany: 26, emailContact: 198, emailTicket: 224 }

type Kind = 'tickets' | 'contacts' | 'companies' | 'emails'
type Link = { readonly to: string; readonly as: keyof typeof BELONGS_TO }
type Properties = Readonly<Record<string, string>>
type Signal = AbortSignal | undefined

/** The calls that an adapter makes, by what they are for. */
export interface HubspotApi {
  /** By its own id, or by a property whose values are unique. `null` where there is none. */
  find(kind: Kind, id: string, ask: FindOptions): Promise<HubspotRecord | null>
  /** In no order; `at` is HubSpot's clock. Not by its search, which lags by up to half a minute. */
  allOf(
    kind: Kind,
    of: { readonly kind: Kind; readonly id: string },
    properties: readonly string[],
    signal: Signal,
  ): Promise<{ readonly records: readonly HubspotRecord[]; readonly at: number }>
  create(kind: Kind, properties: Properties, links: readonly Link[]): Promise<HubspotRecord>
  update(kind: Kind, id: string, properties: Properties): Promise<void>
  stages(pipeline: string, signal: Signal): Promise<readonly HubspotStage[]>
  putFile(file: File, signal: Signal): Promise<HubspotFile>
  findFile(fileId: string, signal: Signal): Promise<HubspotFile | null>
  /** For a few minutes, for whoever has the address. */
  addressOf(fileId: string, signal: Signal): Promise<string>
  removeFile(fileId: string, signal: Signal): Promise<void>
}

type FindOptions = {
  readonly properties: readonly string[]
  readonly by?: string
  readonly withIds?: readonly Kind[]
  readonly signal: Signal
}

export function createHubspotApi(http: VendorHttp): HubspotApi {
  const objects = (kind: Kind, rest = '') => `/crm/objects/${VERSION}/${kind}${rest}`
  const files = (rest = '') => `/files/${VERSION}/files${rest}`

  async function idsOf(kind: Kind, of: { kind: Kind; id: string }, signal: Signal) {
    const ids: string[] = []
    let after: string | undefined
    let at = 0
    do {
      const path = objects(of.kind, `/${of.id}/associations/${kind}`)
      const query = { limit: 500, after }
      const answer = await http.ask({ path, query, signal, as: associationsSchema })
      ids.push(...answer.value.results.map(({ toObjectId }) => toObjectId))
      after = answer.value.paging?.next?.after
      // Of the first: what changes between the pages is left to whoever asks next.
      at ||= answer.at
    } while (after !== undefined)
    return { ids: [...new Set(ids)], at }
  }

  async function batch(
    kind: Kind,
    ids: readonly string[],
    properties: readonly string[],
    signal: Signal,
  ) {
    const json = { inputs: ids.map((id) => ({ id })), properties }
    const path = objects(kind, '/batch/read')
    const { value } = await http.ask({ method: 'POST', path, json, signal, as: recordsSchema })
    return value.results
  }

  return {
    find: (kind, id, { properties, by, withIds = [], signal }) =>
      orNull(async () => {
        const path = objects(kind, `/${encodeURIComponent(id)}`)
        const query = {
          properties: properties.join(','),
          associations: withIds.join(',') || undefined,
          idProperty: by,
        }
        return (await http.ask({ path, query, signal, as: recordSchema })).value
      }),

    async allOf(kind, of, properties, signal) {
      const { ids, at } = await idsOf(kind, of, signal)
      const records: HubspotRecord[] = []
      for (let from = 0; from < ids.length; from += A_BATCH) {
        records.push(...(await batch(kind, ids.slice(from, from + A_BATCH), properties, signal)))
      }
      return { records, at }
    },

    async create(kind, properties, links) {
      const associations = links.map(({ to, as }) => ({
        to: { id: to },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: BELONGS_TO[as] }],
      }))
      const json = { properties, associations }
      return (await http.ask({ method: 'POST', path: objects(kind), json, as: recordSchema })).value
    },

    async update(kind, id, properties) {
      await http.ask({ method: 'PATCH', path: objects(kind, `/${id}`), json: { properties } })
    },

    async stages(pipeline, signal) {
      const path = `/crm/pipelines/${VERSION}/tickets/${encodeURIComponent(pipeline)}`
      return (await http.ask({ path, signal, as: pipelineSchema })).value.stages
    },

    async putFile(file, signal) {
      const form = new FormData()
      form.set('file', file)
      form.set('fileName', file.name)
      form.set('folderPath', FOLDER)
      form.set('options', JSON.stringify({ access: 'PRIVATE' }))
      return (await http.ask({ method: 'POST', path: files(), form, signal, as: fileSchema })).value
    },

    findFile: (fileId, signal) =>
      orNull(
        async () => (await http.ask({ path: files(`/${fileId}`), signal, as: fileSchema })).value,
      ),

    async addressOf(fileId, signal) {
      const path = files(`/${fileId}/signed-url`)
      return (await http.ask({ path, signal, as: signedUrlSchema })).value.url
    },

    async removeFile(fileId, signal) {
      await orNull(async () => http.ask({ method: 'DELETE', path: files(`/${fileId}`), signal }))
    },
  }
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch((error) => {
    if (isRefusal(error, ['not_found'])) return null
    throw error
  })
}

export function isRefusal(error: unknown, codes: readonly SupportErrorCode[]): boolean {
  return isSupportError(error) && codes.includes(error.code)
}
