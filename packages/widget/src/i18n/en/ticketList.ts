import { createPlural } from '../plural.js'

const plural = createPlural('en')

/** Words of the ticket list, in English. */
export const ticketList = {
  title: 'Your requests',
  write: 'Write a message',
  search: 'Search by subject or number',
  clearSearch: 'Clear search',
  filter: 'Show',
  filters: { all: 'All', open: 'Open', closed: 'Closed' },
  found: (count: number) => plural(count, { one: '# request', other: '# requests' }),
  columns: {
    subject: 'Subject',
    project: 'Project',
    assignee: 'Assignee',
    created: 'Created',
    updated: 'Updated',
    status: 'Status',
  },
  number: (number: string) => `#${number}`,
  project: (id: string) => `Project ${id}`,
  urgent: 'Urgent',
  more: 'Show more',
  empty: 'No requests yet',
  emptyText: 'Your requests and our answers will appear here.',
  noResults: 'Nothing found',
  noResultsText: 'Try other words, or look in all requests.',
  showAll: 'Show all requests',
  failed: 'Your requests could not be loaded.',
  moreFailed: 'Older requests could not be loaded.',
}
