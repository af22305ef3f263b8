/** What a notice says, around the number, the desk's name and the address of the ticket. */
export type Sentences = {
  readonly subject: (deskName: string, number: string) => string
  readonly answered: (number: string) => string
  readonly why: string
}

/** The languages of the widget. */
export const NOTICE_WORDS = {
  en: {
    subject: (deskName, number) => `${deskName}: an answer to your request ${number}`,
    answered: (number) => `Support has answered your request ${number}. Read it here:`,
    why: 'You get this e-mail because you wrote to support. Please answer there, not by e-mail.',
  },
  ru: {
    subject: (deskName, number) => `${deskName}: ответ на обращение № ${number}`,
    answered: (number) => `Поддержка ответила на ваше обращение № ${number}. Прочитать ответ:`,
    why: 'Вы получили это письмо, потому что писали в поддержку. Отвечайте, пожалуйста, там, а не на письмо.',
  },
  de: {
    subject: (deskName, number) => `${deskName}: eine Antwort auf Ihre Anfrage ${number}`,
    answered: (number) => `Der Support hat Ihre Anfrage ${number} beantwortet. Hier lesen Sie es:`,
    why: 'Sie erhalten diese E-Mail, weil Sie dem Support geschrieben haben. Bitte antworten Sie dort und nicht per E-Mail.',
  },
  fr: {
    subject: (deskName, number) => `${deskName} : une réponse à votre demande ${number}`,
    answered: (number) => `Le support a répondu à votre demande ${number}. À lire ici :`,
    why: 'Vous recevez cet e-mail parce que vous avez écrit au support. Merci de répondre là-bas, et non par e-mail.',
  },
  es: {
    subject: (deskName, number) => `${deskName}: una respuesta a su solicitud ${number}`,
    answered: (number) => `Soporte ha respondido a su solicitud ${number}. Léala aquí:`,
    why: 'Recibe este correo porque escribió a soporte. Responda allí, por favor, y no a este correo.',
  },
  'pt-BR': {
    subject: (deskName, number) => `${deskName}: uma resposta à sua solicitação ${number}`,
    answered: (number) => `O suporte respondeu à sua solicitação ${number}. Leia aqui:`,
    why: 'Você recebeu este e-mail porque escreveu ao suporte. Responda por lá, e não por e-mail.',
  },
  ja: {
    subject: (deskName, number) => `${deskName}：お問い合わせ ${number} への回答`,
    answered: (number) =>
      `お問い合わせ ${number} にサポートが回答しました。こちらからご覧ください。`,
    why: 'このメールは、サポートにお問い合わせいただいた方にお送りしています。ご返信はメールではなく、上のページからお願いします。',
  },
  ar: {
    subject: (deskName, number) => `${deskName}: رد على طلبك ${number}`,
    answered: (number) => `ردّ فريق الدعم على طلبك ${number}. اقرأ الرد هنا:`,
    why: 'وصلتك هذه الرسالة لأنك كتبت إلى الدعم. يُرجى الرد هناك وليس عبر البريد الإلكتروني.',
  },
} as const satisfies { readonly [language: string]: Sentences }
