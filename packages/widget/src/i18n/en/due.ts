/** Words of whose turn it is, and of an answer that is late, in English. */
export const due = {
  title: 'Whose turn it is',
  yours: 'It is your turn: support waits for your reply.',
  ours: 'It is our turn: no reply of yours is needed.',
  promised: (when: string) => `No reply of yours is needed. We answer by ${when}.`,
  late: (when: string) => `We promised an answer by ${when} and are late. We are sorry.`,
  lateNow: 'Our answer is late. We are sorry.',
  lateText: 'No reply of yours is needed.',
  asked: (when: string) => `You asked for an answer ${when}.`,
  remind: 'Remind support',
  urgent: 'Mark as urgent',
  urgentText: 'This opens an urgent request that refers to this one.',
  remindText: 'Support gets a reminder on this request.',
  reason: 'Why is it urgent?',
  reminded: 'Support is reminded.',
  marked: 'An urgent request is open now.',
  openUrgent: 'Open the urgent request',
}
