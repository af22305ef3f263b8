type Reasons = { readonly [language: string]: { readonly [key: string]: string } }

/** Words that are the same as in English, and why. One that is not so any more has to go. */
export const SAME_AS_ENGLISH: Reasons = {
  de: {
    'common.optional': 'the same word in German',
    'details.status': 'the same word in German',
    'details.title': 'the same word in German',
    'ticket.details': 'the same word in German',
    'ticket.agent': 'what German users call it',
    'ticketEvents.status': 'the same word in German',
    'ticketList.columns.status': 'the same word in German',
  },
  es: {
    'articles.no': 'the same word in Spanish',
  },
  fr: {
    'articles.found': 'the same word in French',
    'closeTicket.scores.4': 'the same word in French',
    'details.isUrgent': 'the same word in French',
    'listing.columns.preview': 'the same word in French',
    'newTicket.body': 'the same word in French',
    'ticket.thread': 'the same word in French',
    'ticket.urgent': 'the same word in French',
    'ticketList.urgent': 'the same word in French',
  },
  'pt-BR': {
    'details.status': 'the word of Brazilian interfaces',
    'ticketEvents.status': 'the word of Brazilian interfaces',
    'ticketList.columns.status': 'the word of Brazilian interfaces',
  },
}

/** Plural forms that are alike, and why. */
export const ALIKE: Reasons = {
  de: { 'articles.found': '«Artikel» has no plural form of its own' },
  ru: {
    'newTicket.limits': 'after «до» stands the genitive, the same from two on',
    'support.within.hours': 'after «в течение» stands the genitive, the same from two on',
    'support.within.minutes': 'after «в течение» stands the genitive, the same from two on',
    'support.within.workingHours': 'after «в течение» stands the genitive, the same from two on',
    'support.within.workingMinutes': 'after «в течение» stands the genitive, the same from two on',
  },
}

/** Sentences that end otherwise than in English, and why. */
export const OTHER_ENDING: Reasons = {}

/** Counts that a text may leave untold, and why. */
export const UNTOLD: { readonly [key: string]: string } = {}
