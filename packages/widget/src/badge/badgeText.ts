type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** For screen readers; the panel's words are a chunk that nobody has asked for yet. */
const TEXTS: Readonly<Record<string, Forms>> = {
  en: { one: '# unread answer', other: '# unread answers' },
  ru: {
    one: '# непрочитанный ответ',
    few: '# непрочитанных ответа',
    many: '# непрочитанных ответов',
    other: '# непрочитанного ответа',
  },
}

/** `2 unread answers`, in the language of the locale if it is known, else in English. */
export function badgeText(count: number, locale: string): string {
  const asked = locale.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const language = asked in TEXTS ? asked : 'en'
  const forms = TEXTS[language] as Forms
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return form.replace('#', String(count))
}
