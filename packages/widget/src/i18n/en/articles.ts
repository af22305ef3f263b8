import { createPlural } from '../plural.js'

const plural = createPlural('en')

/** Words of the help articles, in English. */
export const articles = {
  title: 'Help articles',
  search: 'Search help articles',
  clearSearch: 'Clear search',
  suggested: 'Suggested articles',
  recent: 'Recently viewed',
  all: 'All articles',
  found: (count: number) => plural(count, { one: '# article', other: '# articles' }),
  allFound: 'Show all results',
  more: 'Show more',
  noResults: 'Nothing found',
  noResultsText: 'Try other words, or write to us.',
  empty: 'No articles yet',
  failed: 'The articles could not be loaded.',
  moreFailed: 'Further articles could not be loaded.',
  onSite: 'Visit the help centre',
  article: 'Article',
  asPage: 'Open as a page',
  updated: (when: string) => `Updated ${when}`,
  articleFailed: 'The article could not be loaded.',
  notFound: 'We could not find this article',
  notFoundText: 'It may have been removed.',
  question: 'Did this answer your question?',
  no: 'No',
  partly: 'Partly',
  yes: 'Yes',
  thanks: 'Thank you! This helps us to write better articles.',
  notRated: 'Your answer could not be sent.',
  still: 'Still have questions?',
  sendTicket: 'Send a ticket',
  mayHelp: 'These articles may help',
  hide: 'Hide these articles',
}
