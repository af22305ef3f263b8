import type * as v from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import type { Clock } from '../../time/clock.js'
import type { DeskConfig } from '../../wire/index.js'
import { deskOf } from './deskOf.js'
import type { ZendeskSetup } from './setup.js'
import {
  fieldsSchema,
  formsSchema,
  statusesSchema,
  type ZendeskField,
  type ZendeskForm,
} from './shapes.js'
import type { ZendeskCalls } from './zendeskCalls.js'

/** What the account says of itself to its people. */
export type AccountFacts = {
  /** Nobody could ask: the numbers of the setup are taken as they stand. */
  readonly isUnread: boolean
  /** In use, and shown to people. */
  readonly forms: readonly ZendeskForm[]
  /** Those that people see. */
  readonly fields: ReadonlyMap<number, ZendeskField>
  /** The people's word for each custom status. */
  readonly statusLabels: ReadonlyMap<number, string>
  readonly desk: DeskConfig
}

export interface Account {
  /** Without a signal of whoever comes first: others wait for the same. */
  facts(calls: ZendeskCalls): Promise<AccountFacts>
  /** Asks anew next time: something was not as it was known. */
  forget(): void
}

/** How long the account and its people are taken to be as they were. */
export const KEPT_MS = 10 * 60_000
/** An account has hundreds of fields at most; a list that never ends is a mistake. */
const PAGES_AT_MOST = 20

/** Reads the account once for everybody, and again after ten minutes. */
export function createAccount(setup: ZendeskSetup, clock: Clock): Account {
  let kept: { readonly facts: Promise<AccountFacts>; readonly until: number } | null = null
  return {
    facts(calls) {
      if (kept && clock.monotonic() < kept.until) return kept.facts
      const facts = readFacts(setup, calls)
      kept = { facts, until: clock.monotonic() + KEPT_MS }
      facts.catch(() => {
        kept = null
      })
      return facts
    },
    forget() {
      kept = null
    },
  }
}

async function readFacts(setup: ZendeskSetup, calls: ZendeskCalls): Promise<AccountFacts> {
  const forms = await unlessRefused(
    calls.ask({
      path: '/ticket_forms',
      // Inactive ones are not hidden unless that is asked for.
      query: { active: 'true', end_user_visible: 'true', fallback_to_default: 'true' },
      as: formsSchema,
    }),
    { ticket_forms: [] },
  )
  const statuses = await unlessRefused(
    calls.ask({ path: '/custom_statuses', as: statusesSchema }),
    { custom_statuses: [] },
  )
  const fields = await readFields(setup, calls)
  const shown = forms.ticket_forms.filter((form) => form.active && form.end_user_visible)
  checkFields(setup, fields)
  return {
    isUnread: false,
    forms: shown,
    fields,
    statusLabels: new Map(
      statuses.custom_statuses.map(({ id, end_user_label }) => [id, end_user_label ?? '']),
    ),
    desk: deskOf(setup, shown, fields),
  }
}

/** For guests: pages may not read the account without a token. */
export function unreadFacts(setup: ZendeskSetup): AccountFacts {
  const fields = new Map<number, ZendeskField>()
  const desk = { ...deskOf(setup, [], fields), guests: 'verify' as const }
  return { isUnread: true, forms: [], fields, statusLabels: new Map(), desk }
}

/** Plans without custom forms or statuses refuse the question. */
function unlessRefused<T>(answer: Promise<T>, none: T): Promise<T> {
  return answer.catch((error: unknown) => {
    const isRefused = error instanceof SupportError && /forbidden|not_found/.test(error.code)
    if (isRefused) return none
    throw error
  })
}

/** `count` is of fields that people do not see as well, and pages can be short: `next_page` counts. */
async function readFields(
  { locale }: ZendeskSetup,
  calls: ZendeskCalls,
): Promise<ReadonlyMap<number, ZendeskField>> {
  const fields = new Map<number, ZendeskField>()
  for (let page = 1; page <= PAGES_AT_MOST; page++) {
    const query = { locale, page: page === 1 ? undefined : page }
    const answer: v.InferOutput<typeof fieldsSchema> = await calls.ask({
      path: '/ticket_fields',
      query,
      as: fieldsSchema,
    })
    for (const field of answer.ticket_fields) {
      if (field.active && field.visible_in_portal) fields.set(field.id, field)
    }
    if (answer.next_page === null) break
  }
  return fields
}

/** What Zendesk would drop in silence with every single ticket is told to whoever sets it up. */
function checkFields(setup: ZendeskSetup, fields: ReadonlyMap<number, ZendeskField>): void {
  const { declineReason: _read, ...written } = setup.fields ?? {}
  for (const [name, id] of Object.entries(written)) {
    if (fields.get(id)?.editable_in_portal) continue
    const detail = `Zendesk's field ${id} (fields.${name}) is not one that people see and edit`
    throw new SupportError('invalid', detail, {
      detail,
      fields: [{ pointer: `/fields/${name}`, code: 'unknown_field' }],
    })
  }
}
