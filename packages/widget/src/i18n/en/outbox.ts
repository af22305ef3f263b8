import { createPlural } from '../plural.js'

const plural = createPlural('en')

/** Words of what waits to be sent, in English. */
export const outbox = {
  title: 'Not sent yet',
  newRequest: 'New request',
  reply: 'Reply',
  edit: 'Back to the form',
  editReply: 'Back to the reply',
  occupied:
    'Another text stands in the form. Send it or delete it, then this one can go back there.',
  none: 'Everything is sent',
  noneText: 'Nothing is waiting on this device.',
  files: (count: number) => plural(count, { one: '# file', other: '# files' }),
}
