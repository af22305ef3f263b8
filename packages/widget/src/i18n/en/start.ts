/** Words of what is around the form: home, waiting to be sent, sent. In English. */
export const start = {
  form: {
    category: 'What is it about?',
    type: 'Question type',
    project: 'Project',
    generalQuestion: 'General question',
    priority: 'Priority',
    chooseOne: 'Please choose',
    memoryText:
      'Your browser keeps nothing on this device. Please leave this page open until it is sent.',
    restored: (when: string) => `Your message is still here. Last changed ${when}.`,
    startOver: 'Start over',
    startOverSure: 'Delete the text and files?',
    startOverYes: 'Delete',
    failed: 'Not sent.',
  },
  home: {
    title: 'How can we help?',
    write: 'Write a message',
    goOn: 'Go on with your message',
    recent: 'Recent requests',
    all: 'All requests',
    empty: 'No requests yet',
    emptyText: 'Your requests and our answers will appear here.',
    sending: 'Sending',
    waiting: 'Waiting to be sent',
    notSent: 'Not sent',
    offline: 'You are offline. You can write now: it is sent as soon as you are back.',
    unavailable:
      'Support cannot be reached right now. You can write: it is sent as soon as it is back.',
    authRequired: 'Please sign in again to see your requests. You can go on writing.',
  },
  waiting: {
    title: 'Waiting to be sent',
    offline:
      'You are offline. Your message is kept on this device and is sent as soon as you are back.',
    server:
      'Support cannot be reached right now. Your message is kept on this device and is sent as soon as it is back.',
    memory: 'Please leave this page open until it is sent.',
    sendNow: 'Try now',
    edit: 'Go back and edit',
  },
  sent: {
    title: 'Sent',
    thanks: 'Thank you, we have got it',
    text: 'Our answer will appear here.',
    number: (number: string) => `Your request has the number ${number}.`,
    open: 'Open the request',
    home: 'Done',
  },
}
