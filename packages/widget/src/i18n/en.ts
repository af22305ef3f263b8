import { createPlural } from './plural.js'

const plural = createPlural('en')

export const en = {
  common: {
    help: 'Help',
    back: 'Back',
    close: 'Close',
    loading: 'Loading…',
    retry: 'Try again',
    cancel: 'Cancel',
    optional: 'optional',
    justNow: 'just now',
    chunkFailed: 'This could not be loaded. Please try again.',
    crashed: 'Something went wrong here. What you typed is kept.',
    startAgain: 'Start again',
    writeByMail: 'Write an e-mail instead',
    writeElsewhere: 'Other ways to contact us',
  },
  status: {
    open: 'Open',
    in_progress: 'In progress',
    waiting_on_customer: 'Waiting for you',
    solved: 'Solved',
    closed: 'Closed',
    declined: 'Declined',
  },
  home: {
    unread: (count: number) => plural(count, { one: '# new answer', other: '# new answers' }),
  },
  newTicket: {
    title: 'New request',
    subject: 'Subject',
    body: 'Message',
    bodyHint: 'What happened, and what did you expect? One question at a time is answered fastest.',
    addFiles: 'Add files',
    dropHint: 'Or drop or paste them here.',
    dropNow: 'Drop to attach',
    limits: (file: string, count: number) =>
      `Up to ${plural(count, { one: '# file', other: '# files' })}, ${file} each.`,
    send: 'Send',
    sending: 'Sending…',
    draftSaving: 'Saving…',
    draftKept: 'Saved on this device',
    draftMemory: 'Not saved on this device',
    sent: 'Sent. Thank you.',
    added: (count: number) => plural(count, { one: '# file added', other: '# files added' }),
  },
  problems: {
    required: 'Please fill this in.',
    choice: 'Please choose one.',
    too_long: (limit: string) => `Please shorten this to ${limit} characters.`,
    not_an_option: 'Please choose another option.',
    too_many_files: (limit: string) => `No more than ${limit} files.`,
    file_too_large: (limit: string) => `Too large: no more than ${limit} a file.`,
    too_large: 'This is too large to send.',
    files_too_large: (limit: string) => `Too much in all: no more than ${limit} together.`,
    file_empty: 'This file is empty.',
    file_unreadable: 'This file cannot be read.',
  },
}
