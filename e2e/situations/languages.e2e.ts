import { expect, seeNoAxeViolations, test } from '../fixtures.js'

/** What a person presses from home on, in each language. */
const LANGUAGES = [
  { locale: 'en', title: 'How can we help?', write: 'Write a message', send: 'Send' },
  { locale: 'ru', title: 'Чем помочь?', write: 'Написать сообщение', send: 'Отправить' },
  { locale: 'de', title: 'Wie können wir helfen?', write: 'Nachricht schreiben', send: 'Senden' },
  {
    locale: 'fr',
    title: 'Comment pouvons-nous vous aider ?',
    write: 'Écrire un message',
    send: 'Envoyer',
  },
  {
    locale: 'es',
    title: '¿En qué podemos ayudarle?',
    write: 'Escribir un mensaje',
    send: 'Enviar',
  },
  {
    locale: 'pt-BR',
    title: 'Como podemos ajudar?',
    write: 'Escrever uma mensagem',
    send: 'Enviar',
  },
  {
    locale: 'ja',
    title: 'どのようなことでお困りですか？',
    write: 'メッセージを書く',
    send: '送信',
  },
  { locale: 'ar', title: 'كيف يمكننا مساعدتك؟', write: 'كتابة رسالة', send: 'إرسال' },
] as const

type Verbs = { Deskside(verb: string, ...values: unknown[]): unknown }

test('eight languages are switched between at run time, and a message is sent in each X8', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.clickHelp()
  for (const { locale, title, write, send } of LANGUAGES) {
    await page.evaluate((next) => (window as unknown as Verbs).Deskside('locale', next), locale)
    await expect(help.root.getByText(title, { exact: true })).toBeVisible()
    await help.button(write).first().click()
    const [subject, message] = [0, 1].map((at) => help.root.getByRole('textbox').nth(at))
    await subject?.fill(`Berth 14, ${locale}`)
    await message?.fill(title)
    await help.root.getByRole('button', { name: send, exact: true }).click()
    await help.seeTicket(`Berth 14, ${locale}`)
    await page.evaluate(() => (window as unknown as Verbs).Deskside('open', { name: 'home' }))
  }
  // The last one is written from right to left.
  const frame = help.root.locator('[dir]').first()
  await expect(frame).toHaveCSS('direction', 'rtl')
  await seeNoAxeViolations(page)
  const subjects = await Promise.all(
    LANGUAGES.map(async ({ locale }) => (await agent.ticketsCalled(`Berth 14, ${locale}`)).length),
  )
  expect(subjects).toEqual(LANGUAGES.map(() => 1))
})
