import { createPlural } from '../plural.js'

const plural = createPlural('en')

/** Words about the state of things, in English. */
export const notices = {
  offline: 'You are offline. What you write is kept and sent as soon as you are back.',
  unavailable:
    'Support cannot be reached right now. You can write: it is sent as soon as it is back.',
  nextTry: (time: string) => `Next try at ${time}.`,
  authRequired: 'Please sign in again to see what is new. You can go on writing.',
  waiting: (count: number) =>
    plural(count, {
      one: '# message is waiting to be sent.',
      other: '# messages are waiting to be sent.',
    }),
  failed: (count: number) =>
    plural(count, {
      one: '# message could not be sent.',
      other: '# messages could not be sent.',
    }),
  memory: 'It is not saved on this device. Please leave this page open until it is sent.',
  tryNow: 'Try now',
  show: 'Show',
}
