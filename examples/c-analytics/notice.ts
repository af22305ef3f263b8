import type { WriteNotice } from '@deskside/relay'

/** The mail that support has answered, in both languages: nobody knows which one its reader chose. */
export const writeNotice: WriteNotice = ({ number, url }) => ({
  subject: `Приборная: ответ на обращение № ${number}`,
  text: [
    `Поддержка ответила на ваше обращение № ${number}. Прочитать и ответить можно здесь:`,
    url,
    'На само письмо отвечать не нужно: его никто не прочитает.',
    '',
    `Support has answered your ticket ${number}; the same link opens it. Please do not reply to this e-mail.`,
    '',
  ].join('\n'),
})
