import { readFile } from 'node:fs/promises'
import {
  type DeskConfig,
  type Draft,
  draftProblems,
  emptyDraft,
  type FormContext,
  type SupportUser,
  systemClock,
  type Text,
} from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { createWorld, memoryBackend, newTicket, seededIds } from '@deskside/core/testing'

export const DESKS = [
  'a-field-portal',
  'b-shop-builder',
  'c-analytics',
  'd-campaigns',
  'e-shop-portal',
] as const
export type DeskName = (typeof DESKS)[number]

/** As it is written. */
export async function readJson(name: DeskName): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../${name}/desk.json`, import.meta.url), 'utf8'))
}

export async function openDesk(name: DeskName): Promise<DeskConfig> {
  return readDeskConfig(await readJson(name))
}

export const draft = (patch: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('new', 'id', 0),
  subject: 'Subject',
  body: 'Body',
  ...patch,
})

export const of = (
  user: Partial<SupportUser> | null,
  more: Partial<FormContext> = {},
): FormContext => ({
  user: user && { id: 'u', ...user },
  ...more,
})

export const broken = (desk: DeskConfig, one: Draft, context: FormContext) =>
  draftProblems(one, desk, context).map(({ field, code }) => `${field} ${code}`)

export const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
export const inLanguage = (text: Text | undefined, language: string) =>
  typeof text === 'string' ? text : text?.[language]

/** A ticket that a person of the desk files and support moves through statuses. */
export async function fileTicket(
  desk: DeskConfig,
  user: SupportUser,
  patch: Record<string, unknown> = {},
) {
  const world = createWorld({ clock: systemClock(), createId: seededIds(1), desk })
  const backend = memoryBackend(world, user)
  const ticket = await backend.createTicket(
    newTicket('s-1', {
      subject: 'Subject',
      body: 'The first line.\nAnd more.',
      locale: 'en',
      ...patch,
    }),
    { idempotencyKey: 'k-1' },
  )
  return { world, backend, ticket }
}
