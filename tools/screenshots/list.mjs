/**
 * Every screen once or in its few ways to be, by the scene of the gallery that shows it. `frame` is
 * where it stands on a desktop: `panel` (floating), `drawer`, or `page` (inline in the host's page).
 */
export const screens = [
  { scene: 'home-whole', title: 'Home', frame: 'page' },
  { scene: 'home', title: 'Home of a desk with tickets only', frame: 'panel' },
  { scene: 'home-offline', title: 'Home, offline, one message waits', frame: 'panel' },
  { scene: 'home-down', title: 'Home, support cannot be reached', frame: 'panel' },
  { scene: 'form', title: 'New ticket', frame: 'panel' },
  { scene: 'form-typed', title: 'New ticket, typed, with files', frame: 'drawer' },
  { scene: 'form-errors', title: 'New ticket, with errors', frame: 'panel' },
  { scene: 'form-articles', title: 'New ticket, articles suggested', frame: 'panel' },
  { scene: 'form-duplicate', title: 'New ticket, a similar one is open', frame: 'drawer' },
  { scene: 'form-waiting', title: 'Waiting to be sent', frame: 'panel' },
  { scene: 'sent', title: 'Sent', frame: 'panel' },
  { scene: 'list-12', title: 'List of tickets', frame: 'page' },
  { scene: 'list-0', title: 'List, empty', frame: 'panel' },
  { scene: 'list-failed', title: 'List that did not load', frame: 'panel' },
  { scene: 'thread', title: 'Ticket', frame: 'page' },
  { scene: 'thread-pending', title: 'Ticket, replies on their way', frame: 'panel' },
  { scene: 'thread-solved', title: 'Ticket, solved: close with stars', frame: 'panel' },
  { scene: 'thread-declined', title: 'Ticket, declined', frame: 'panel' },
  { scene: 'asks', title: 'Ticket, support asks for something', frame: 'panel' },
  { scene: 'solution', title: 'Ticket, recommended solution', frame: 'panel' },
  { scene: 'access', title: 'Ticket, access for support', frame: 'drawer' },
  { scene: 'due-late', title: 'Ticket, no answer yet', frame: 'panel' },
  { scene: 'details', title: 'Details of a ticket', frame: 'panel' },
  { scene: 'manager', title: 'Write to the manager', frame: 'panel' },
  { scene: 'articles', title: 'Help articles', frame: 'panel' },
  { scene: 'article', title: 'Article', frame: 'page' },
]
