/** Words of answers that come while one looks at something else, in English. */
export const news = {
  from: (name: string, subject: string) => `${name} answered: ${subject}`,
  answer: (subject: string) => `New answer: ${subject}`,
  open: 'Read it',
  openAll: 'Show them',
  dismiss: 'Hide this message',
  alerts: 'Tell me about new answers',
  sound: 'By a sound',
  system: 'By a notification of the system',
  denied: 'Your browser does not let this page show notifications.',
}
