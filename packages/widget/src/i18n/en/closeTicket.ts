/** Words of closing and rating, in English. */
export const closeTicket = {
  title: 'Close request',
  text: 'You can close it at any time, solved or not. While it is closed, no messages can be added.',
  /** Where a closed request is not opened again. */
  finalText:
    'You can close it at any time, solved or not. Afterwards it can be read, but not opened again.',
  question: 'How did we do?',
  solvedQuestion: 'Did this solve it? Rate our help',
  stars: (value: number) => `${value} of 5`,
  scores: ['Very poor', 'Poor', 'Fair', 'Good', 'Excellent'],
  comment: 'What is the reason for your rating?',
  button: 'Close request',
  rate: 'Send rating',
  notSolved: 'It is not solved yet',
  thanks: 'Thank you!',
  thanksText: 'Your rating helps us to do better.',
  closed: 'The request is closed',
  closedText: 'You can read it here at any time.',
  open: 'Show the request',
  home: 'Done',
  notPossible: 'This request cannot be closed any more.',
}
