export type Kind = 'tickets' | 'contacts' | 'companies' | 'emails' | 'notes'

export type StoredRecord = {
  readonly id: string
  readonly kind: Kind
  readonly properties: Readonly<Record<string, string | null>>
  readonly createdAt: string
  readonly updatedAt: string
}

export type StoredFile = { readonly id: string; readonly file: File }

/** A refusal as HubSpot words it. */
export type Refused = {
  readonly status: number
  readonly category: string
  readonly message: string
}

/** Properties whose values are unique, by kind. */
const UNIQUE: Readonly<Partial<Record<Kind, string>>> = {
  tickets: 'deskside_submission',
  contacts: 'email',
}

/** Where an emulated account keeps its records. */
export interface HubspotRecords {
  find(kind: Kind, id: string, by?: string | null): StoredRecord | undefined
  create(kind: Kind, properties: StoredRecord['properties']): StoredRecord | Refused
  update(kind: Kind, id: string, properties: StoredRecord['properties']): StoredRecord | undefined
  link(a: StoredRecord, b: StoredRecord): void
  linkedTo(record: StoredRecord, kind: Kind): readonly StoredRecord[]
}

export function createHubspotRecords(now: () => number, nextId: () => string): HubspotRecords {
  const records = new Map<string, StoredRecord>()
  const links = new Map<string, Set<string>>()
  const keyOf = ({ kind, id }: Pick<StoredRecord, 'kind' | 'id'>) => `${kind}/${id}`
  const time = () => new Date(now()).toISOString()

  function find(kind: Kind, id: string, by: string | null = null): StoredRecord | undefined {
    if (by === null) return records.get(keyOf({ kind, id }))
    const wanted = id.toLowerCase()
    return [...records.values()].find(
      (one) => one.kind === kind && one.properties[by]?.toLowerCase() === wanted,
    )
  }

  function keep(record: StoredRecord): StoredRecord {
    records.set(keyOf(record), record)
    return record
  }

  /** Any change, and any activity that is logged on it. */
  function touch(record: StoredRecord): void {
    const updatedAt = time()
    const properties = { ...record.properties, hs_lastmodifieddate: updatedAt }
    keep({ ...record, updatedAt, properties })
  }

  return {
    find,
    create(kind, properties) {
      const unique = UNIQUE[kind]
      const value = unique === undefined ? null : (properties[unique] ?? null)
      const other = value === null ? undefined : find(kind, value, unique)
      if (other !== undefined && kind === 'contacts') {
        const message = `Contact already exists. Existing ID: ${other.id}`
        return { status: 409, category: 'CONFLICT', message }
      }
      if (other !== undefined) {
        return {
          status: 400,
          category: 'VALIDATION_ERROR',
          message: 'Property values were not valid',
        }
      }
      const at = time()
      const dates = { createdate: at, hs_lastmodifieddate: at }
      const record = { id: nextId(), kind, createdAt: at, updatedAt: at }
      return keep({ ...record, properties: { ...properties, ...dates } })
    },
    update(kind, id, properties) {
      const record = find(kind, id)
      if (record === undefined) return undefined
      const updatedAt = time()
      const dates = { hs_lastmodifieddate: updatedAt }
      return keep({
        ...record,
        updatedAt,
        properties: { ...record.properties, ...properties, ...dates },
      })
    },
    link(a, b) {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const known = links.get(keyOf(one)) ?? new Set()
        links.set(keyOf(one), known.add(keyOf(other)))
      }
      const isActivity = (kind: Kind) => kind === 'emails' || kind === 'notes'
      if (isActivity(a.kind) && b.kind === 'tickets') touch(find('tickets', b.id) ?? b)
    },
    linkedTo(record, kind) {
      return [...(links.get(keyOf(record)) ?? [])]
        .map((key) => records.get(key))
        .filter((one): one is StoredRecord => one?.kind === kind)
    },
  }
}
