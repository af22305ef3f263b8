/** Gentle words on what somebody is writing, in English. */
export const hints = {
  label: 'Before you send',
  duplicate: 'You already have an open request like this one:',
  number: (number: string) => `#${number}`,
  goOn: 'Go on there',
  show: 'Show it',
  wentOn: 'Your text is in your reply now.',
  several:
    'There seems to be more than one question here. One request for each is answered faster.',
  problems: 'This sounds like more than one problem. One request for each is answered faster.',
  steps: 'Which steps lead to it? Then we can see it too.',
  address: 'On which page did it happen? Its address helps us to look there.',
  screenshot: 'A screenshot often says it best.',
  more: 'Show more',
  dismiss: 'Dismiss this hint',
}
