/** What a confirmation says, around the desk's name and how long its link is good for. */
export type ConfirmationSentences = {
  readonly subject: (deskName: string) => string
  readonly who: (deskName: string) => string
  /** @param howLong `12 hours`, as `Intl` says it in this language */
  readonly follow: (howLong: string) => string
  readonly ignore: string
}

/** The languages of the widget. */
export const CONFIRMATION_WORDS = {
  en: {
    subject: (deskName) => `${deskName}: please confirm your e-mail address`,
    who: (deskName) => `Somebody, most likely you, gave this e-mail address to ${deskName}.`,
    follow: (howLong) => `If it was you, follow this link within ${howLong}:`,
    ignore: 'If it was not you, do nothing: nothing will happen.',
  },
  ru: {
    subject: (deskName) => `${deskName}: подтвердите адрес почты`,
    who: (deskName) => `Этот адрес указали на странице «${deskName}»; скорее всего, это были вы.`,
    follow: (howLong) => `Если это были вы, перейдите по ссылке. Она действует ${howLong}:`,
    ignore: 'Если это были не вы, ничего не делайте: ничего не произойдёт.',
  },
  de: {
    subject: (deskName) => `${deskName}: Bitte bestätigen Sie Ihre E-Mail-Adresse`,
    who: (deskName) =>
      `Jemand, vermutlich Sie, hat diese E-Mail-Adresse bei „${deskName}“ angegeben.`,
    follow: (howLong) => `Wenn Sie es waren, folgen Sie diesem Link. Er gilt ${howLong}:`,
    ignore: 'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Es passiert nichts.',
  },
  fr: {
    subject: (deskName) => `${deskName} : confirmez votre adresse e-mail`,
    who: (deskName) =>
      `Quelqu’un, sans doute vous, a indiqué cette adresse e-mail sur « ${deskName} ».`,
    follow: (howLong) => `Si c’était vous, suivez ce lien, valable ${howLong} :`,
    ignore: 'Si ce n’était pas vous, ne faites rien : il ne se passera rien.',
  },
  es: {
    subject: (deskName) => `${deskName}: confirme su dirección de correo`,
    who: (deskName) =>
      `Alguien, seguramente usted, indicó esta dirección de correo en «${deskName}».`,
    follow: (howLong) => `Si fue usted, siga este enlace, válido durante ${howLong}:`,
    ignore: 'Si no fue usted, no haga nada: no pasará nada.',
  },
  'pt-BR': {
    subject: (deskName) => `${deskName}: confirme seu endereço de e-mail`,
    who: (deskName) =>
      `Alguém, provavelmente você, informou este endereço de e-mail em “${deskName}”.`,
    follow: (howLong) => `Se foi você, abra este link, que vale por ${howLong}:`,
    ignore: 'Se não foi você, não faça nada: nada vai acontecer.',
  },
  ja: {
    subject: (deskName) => `${deskName}：メールアドレスの確認をお願いします`,
    who: (deskName) => `「${deskName}」で、このメールアドレスが入力されました。`,
    follow: (howLong) =>
      `お心当たりがある場合は、次のリンクを開いてください。リンクの有効期間は ${howLong}です。`,
    ignore: 'お心当たりがない場合は、何もする必要はありません。このままでは何も起こりません。',
  },
  ar: {
    subject: (deskName) => `${deskName}: يُرجى تأكيد عنوان بريدك الإلكتروني`,
    who: (deskName) => `أدخل شخص ما، على الأرجح أنت، عنوان البريد هذا لدى «${deskName}».`,
    follow: (howLong) => `إن كنت أنت، فافتح هذا الرابط. مدة صلاحيته ${howLong}:`,
    ignore: 'إن لم تكن أنت، فلا تفعل شيئًا: لن يحدث شيء.',
  },
} as const satisfies { readonly [language: string]: ConfirmationSentences }
