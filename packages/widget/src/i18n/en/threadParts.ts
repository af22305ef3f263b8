/** Words of files in a thread, of replies on their way and of its end, in English. */
export const threadParts = {
  reopen: 'Reopen',
  reopened: 'The request is open again.',
  waiting: 'Waiting to be sent',
  waitingUntil: (when: string) => `next try ${when}`,
  notSent: 'Not sent',
  tryNow: 'Try now',
  edit: 'Edit',
  closedText: 'This request is closed. Is something left to do?',
  readOnly: 'You can read this request. Replies are not possible here.',
  download: 'Download',
  enlarge: (name: string) => `Show ${name} larger`,
  openImage: (name: string) => `Open ${name} in a new tab`,
  downloadFailed: 'Could not be loaded',
  notFound: 'We could not find this request',
  notFoundText: 'It may have been removed, or it belongs to someone else.',
  all: 'All requests',
}
