import type { DeskConfig, TextMessage, Ticket } from '@deskside/core'
import {
  bareMessage,
  fromColumns,
  possibleActions,
  previewOf,
  UNSAID,
} from '@deskside/relay/adapter'
import type { Line, Row } from './ownHelpdesk.js'

const STATUS = {
  new: 'open',
  working: 'in_progress',
  asked: 'waiting_on_customer',
  done: 'solved',
  shut: 'closed',
} as const
const POSSIBLE = new Set(['reply', 'attach', 'close'] as const)

export function toTicket(desk: DeskConfig, row: Row): Ticket {
  const facts = fromColumns({ categoryId: 'category' }, row, desk.form.projects)
  const status = STATUS[row.state]
  return {
    ...UNSAID,
    ...facts,
    id: row.id,
    number: row.id,
    subject: row.subject,
    preview: previewOf(row.lines[0]?.text ?? ''),
    status,
    statusLabel: '',
    declineReason: null,
    requester: { role: 'me' },
    assignee: null,
    createdAt: row.at,
    updatedAt: row.changedAt,
    closedAt: status === 'closed' ? row.changedAt : null,
    rating: null,
    actions: possibleActions(desk, POSSIBLE, { ...facts, status, rating: null, isMine: true }),
    submissionId: row.ref,
    organizationId: null,
  }
}

export function toMessage(row: Row, line: Line): TextMessage {
  const files = line.files.map(({ name, size, type }, place) => ({
    ...{ id: `${row.id}-${line.id}-${place}`, name, size, type },
  }))
  return {
    ...bareMessage(),
    id: line.id,
    createdAt: line.at,
    author: { role: line.by === 'staff' ? 'agent' : 'me' },
    body: line.text,
    format: 'text',
    attachments: files,
    submissionId: line.ref,
  }
}

export const shownOf = (row: Row) => row.lines.filter(({ isInternal }) => !isInternal)
