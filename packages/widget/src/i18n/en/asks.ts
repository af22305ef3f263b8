import { createPlural } from '../plural.js'

const plural = createPlural('en')

/** Words of what staff ask for, and of a solution that they recommend, in English. */
export const asks = {
  list: 'Support asks for',
  kinds: {
    text: 'Question',
    file: 'File needed',
    choice: 'Choice',
    access: 'Access needed',
    steps: 'Please do this',
  },
  waiting: 'Waiting for you',
  answered: 'Answered',
  unanswered: 'Not answered',
  answer: 'Your answer',
  send: 'Send answer',
  addFiles: 'Choose files',
  files: (count: number) => plural(count, { one: '# file', other: '# files' }),
  grant: 'Grant access',
  refuse: 'Not now',
  done: 'Done',
  notDone: 'I could not do it',
  sending: 'Sending…',
  yes: { access: 'You granted access', steps: 'You did this' },
  no: { access: 'You did not grant access', steps: 'You could not do this' },
  sent: 'Your answer was sent.',
  solution: 'Recommended solution',
  question: 'Did it help?',
  helped: 'Yes, it helped',
  didNotHelp: 'No, not yet',
  saidYes: 'You said that this helped.',
  saidNo: 'You said that this did not help.',
  thanks: 'Good to hear. Thank you!',
  goOn: 'Please tell us what still does not work.',
}
