import type { NewTicket } from '../wire/index.js'

/**
 * A ticket as a client sends it, for tests that speak to a `Backend` themselves.
 *
 * @param submissionId permanent for this ticket: the same id is the same ticket
 */
export function newTicket(submissionId: string, patch: Partial<NewTicket> = {}): NewTicket {
  return {
    subject: `Export is empty (${submissionId})`,
    body: 'The CSV has no rows since this morning.',
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    uploadIds: [],
    submissionId,
    source: null,
    locale: null,
    followUpOf: null,
    ...patch,
  }
}
