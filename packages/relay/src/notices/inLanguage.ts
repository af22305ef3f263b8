/** One text, or one a language: `{ en: 'Support', 'pt-BR': 'Suporte' }`. */
export type Words = string | { readonly [language: string]: string }

/**
 * The text for who reads `locale`, a language tag: that very tag, then its language in any region,
 * then English, then the first one.
 */
export function inLanguage(words: Words, locale: string | null): string {
  return typeof words === 'string' ? words : (found(words, locale) ?? '')
}

/** As `inLanguage`, for what is no text. */
export function found<T>(
  by: { readonly [language: string]: T },
  locale: string | null,
): T | undefined {
  const language = languageIn(by, locale)
  return language === undefined ? undefined : by[language]
}

/** Which of the languages it is that `inLanguage` would choose. */
export function languageIn<L extends string>(
  by: { readonly [language in L]: unknown },
  locale: string | null,
): L | undefined {
  const wanted = (locale ?? '').toLowerCase()
  const language = languageOf(wanted)
  const names = Object.keys(by) as L[]
  return (
    names.find((one) => one.toLowerCase() === wanted) ??
    names.find((one) => one.toLowerCase() === language) ??
    names.find((one) => languageOf(one.toLowerCase()) === language) ??
    names.find((one) => one === 'en') ??
    names[0]
  )
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? ''
}

/** What a browser would rather read, by its `Accept-Language`; `null` where it does not say. */
export function acceptedLanguage(request: Request): string | null {
  const [first = ''] = (request.headers.get('Accept-Language') ?? '').split(/[,;]/)
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(first.trim()) ? first.trim() : null
}
