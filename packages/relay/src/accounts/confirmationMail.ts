import type { Mail } from './Mailer.js'

export type ConfirmationWords = {
  /** What the desk is called; the host's own word, one line. */
  readonly deskName: string
  /** With the secret in it. */
  readonly url: string
  readonly minutes: number
}

/**
 * The one mail that the relay sends, in fixed words: nothing in it comes from whoever asked for it,
 * so nobody can make the relay carry a message to a stranger.
 */
export function confirmationMail(to: string, words: ConfirmationWords): Mail {
  const name = words.deskName.replace(/\p{Cc}+/gu, ' ').trim()
  return {
    to,
    subject: `${name}: please confirm your e-mail address`,
    text: [
      `Somebody, most likely you, gave this e-mail address to ${name}.`,
      '',
      `If it was you, follow this link within ${howLong(words.minutes)}:`,
      words.url,
      '',
      'If it was not you, do nothing: nothing will happen.',
      '',
    ].join('\n'),
  }
}

/** In whole hours where that says the same. */
function howLong(minutes: number): string {
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
