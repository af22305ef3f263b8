import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { AlertSettingsProps } from '../notices/AlertSettings.js'
import type { ToastProps } from '../notices/Toast.js'
import type { GuestAddressProps } from './account/GuestAddress.js'
import { type Chunk, createChunk } from './chunk.js'
import type { DraftHintsProps } from './hints/DraftHints.js'
import type { ReplyPromiseProps } from './support/ReplyPromise.js'

import type { LegendProps } from './ticketList/Legend.js'
import type { ListToolsProps } from './ticketList/ListTools.js'
import type { RowsProps } from './ticketList/TicketTable.js'

type Nothing = Record<never, never>

/** What only some desks have, or nobody needs before they write: fetched where it is shown. */
export type DeskParts = {
  readonly homeArticles: Chunk<Nothing>
  readonly suggestedArticles: Chunk<Nothing>
  readonly hints: Chunk<DraftHintsProps>
  readonly support: Chunk<Nothing>
  readonly replyPromise: Chunk<ReplyPromiseProps>
  readonly accountLine: Chunk<Nothing>
  readonly toast: Chunk<ToastProps>
  readonly listTools: Chunk<ListToolsProps>
  readonly listLegend: Chunk<LegendProps>
  readonly ticketTable: Chunk<RowsProps>
  readonly alertSettings: Chunk<AlertSettingsProps>
  readonly guestAddress: Chunk<GuestAddressProps>
}

const articleParts = () => import('./articles/articleParts.js')
export const accountParts = () => import('./account/accountParts.js')
const listTools = () => import('./ticketList/listParts.js')
const supportParts = () => import('./support/supportParts.js')

export function createDeskParts(): DeskParts {
  return {
    homeArticles: createChunk(() => articleParts().then((chunk) => chunk.HomeArticles), true),
    suggestedArticles: createChunk(
      () => articleParts().then((chunk) => chunk.SuggestedArticles),
      true,
    ),
    hints: createChunk(
      () => import('./hints/DraftHints.js').then((chunk) => chunk.DraftHints),
      true,
    ),
    support: createChunk(() => supportParts().then((chunk) => chunk.Support), true),
    replyPromise: createChunk(() => supportParts().then((chunk) => chunk.ReplyPromise), true),
    toast: createChunk(() => import('../notices/Toast.js').then((chunk) => chunk.Toast), true),
    alertSettings: createChunk(
      () => import('../notices/AlertSettings.js').then((chunk) => chunk.AlertSettings),
      true,
    ),
    listTools: createChunk(() => listTools().then((chunk) => chunk.ListTools), true),
    listLegend: createChunk(() => listTools().then((chunk) => chunk.Legend), true),
    ticketTable: createChunk(
      () => import('./ticketList/TicketTable.js').then((chunk) => chunk.TicketTable),
      true,
    ),
    accountLine: createChunk(() => accountParts().then((chunk) => chunk.AccountLine), true),
    guestAddress: createChunk(() => accountParts().then((chunk) => chunk.GuestAddress), true),
  }
}

export const DeskPartsContext = createContext<DeskParts | null>(null)

export function useDeskParts(): DeskParts {
  const parts = useContext(DeskPartsContext)
  if (parts === null) throw new Error('What a desk has needs the panel around it')
  return parts
}
