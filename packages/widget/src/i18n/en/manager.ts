/** Words of a message to the manager, in English. */
export const manager = {
  title: 'Contact the manager',
  text: 'Your message goes to the manager directly. It does not become a request.',
  about: (number: string) => `About request #${number}`,
  message: 'Message',
  send: 'Send',
  sent: 'Your message is with the manager',
  sentText: 'Thank you for telling us.',
  done: 'Done',
  notPossible: 'The manager cannot be reached from here.',
}
