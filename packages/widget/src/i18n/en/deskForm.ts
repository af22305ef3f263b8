/** Words of what only some desks ask or say in their form. In English. */
export const deskForm = {
  scope: {
    in_scope: 'We help with this.',
    up_to_limit: 'We help with this up to a limit.',
    limited: 'We can help with this in part.',
    out_of_scope: 'This is outside of what we can help with.',
  },
  guide: 'Help me describe it',
  guideAdded: 'The outline is in your message.',
  advice: 'What gets you an answer sooner',
  delays: 'What can delay an answer',
  chooseFiles: 'Choose files',
  otherPage: 'It is about another page',
  thisPage: 'Take the address of this page',
  malformed: {
    email: 'Please enter an e-mail address.',
    url: 'Please enter the address of a page.',
    number: 'Please enter a number.',
    date: 'Please enter a date.',
    consent: 'Please agree first.',
  },
  between: (min: string, max: string) => `Please stay between ${min} and ${max}.`,
  atLeast: (min: string) => `No less than ${min}.`,
  atMost: (max: string) => `No more than ${max}.`,
}
