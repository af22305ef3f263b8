import type { Ticket } from '@deskside/core'

/** A ticket with everything a list needs. */
export function ticketLike(some: Partial<Ticket> & { readonly id: string }): Ticket {
  return {
    number: '1042',
    subject: 'The report does not open',
    preview: 'Since this morning the page stays white.',
    status: 'open',
    statusLabel: '',
    declineReason: null,
    categoryId: null,
    typeId: null,
    priority: null,
    project: null,
    requester: { role: 'me' },
    assignee: null,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    lastActivityAt: '2026-11-20T10:00:00.000Z',
    closedAt: null,
    unreadCount: 0,
    rating: null,
    actions: ['reply', 'attach', 'close'],
    followUpOf: null,
    submissionId: null,
    fields: {},
    source: null,
    access: null,
    categoryRequest: null,
    escalatedAt: null,
    escalatedTo: null,
    note: null,
    organizationId: null,
    ...some,
  }
}
