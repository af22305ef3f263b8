import { expect, test } from 'vitest'
import { NOTICE_WORDS } from '../notices/noticeWords.js'
import { type ConfirmationWords, confirmationMail } from './confirmationMail.js'
import { CONFIRMATION_WORDS } from './confirmationWords.js'

const mailFor = (words: Partial<ConfirmationWords>) =>
  confirmationMail('ann@example.com', {
    ...{ deskName: 'Acme', url: 'https://a.example/#x', minutes: 60, locale: null },
    ...words,
  })

test.each([
  ['en', 720, 'within 12 hours:'],
  ['en', 60, 'within 1 hour:'],
  ['en', 45, 'within 45 minutes:'],
  ['ru', 720, 'действует 12 часов:'],
  ['ja', 60, '有効期間は 1 時間です'],
])('in %s a link that is good for %i minutes is said to be so «%s»', (locale, minutes, words) => {
  expect(mailFor({ locale, minutes }).text).toContain(words)
})

test('X8 a confirmation speaks the languages of notices, each in words of its own', () => {
  const languages = Object.keys(NOTICE_WORDS)
  expect(Object.keys(CONFIRMATION_WORDS)).toEqual(languages)
  const mails = languages.map((locale) => mailFor({ locale }))
  for (const { subject, text } of mails) {
    expect(subject).toContain('Acme')
    expect(text.split('\n')).toContain('https://a.example/#x')
  }
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(8)
  expect(new Set(mails.map(({ text }) => text)).size).toBe(8)
})

test('what is no language of ours is English, and nothing of what was asked stands in the mail', () => {
  for (const locale of [null, 'tlh', 'no language\r\nBcc: all@example.com', 'constructor']) {
    expect(mailFor({ locale })).toEqual(mailFor({ locale: 'en' }))
  }
})

test('a desk is called what it is called in the language of the mail', () => {
  const deskName = { en: 'Help', de: 'Hilfe\nBcc: all@example.com' }
  expect(mailFor({ deskName, locale: 'de-AT' }).subject).toBe(
    'Hilfe Bcc: all@example.com: Bitte bestätigen Sie Ihre E-Mail-Adresse',
  )
  expect(mailFor({ deskName, locale: 'ru' }).subject).toBe('Help: подтвердите адрес почты')
})
