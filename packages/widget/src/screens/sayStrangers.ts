import type { HelpOptions } from '../launcher/contract.js'

const OPTIONS =
  'endpoint getToken user locale texts languages theme target router frame launcher hasTickets preload fallback source accounts alerts consent client onError'.split(
    ' ',
  )

/** Says in the console which options there are not: a slip of the finger is else a silence. */
export function sayStrangers(options: HelpOptions): void {
  for (const name of Object.keys(options)) {
    if (OPTIONS.includes(name)) continue
    const meant = OPTIONS.find((option) => isNear(name.toLowerCase(), option.toLowerCase()))
    console.warn(`Deskside: no option ${name}${meant ? `. Did you mean ${meant}?` : ''}`)
  }
}

/** One or two letters more or less, whatever their order. */
function isNear(name: string, option: string): boolean {
  const [short, long] = name.length < option.length ? [name, option] : [option, name]
  return long.length - short.length < 3 && [...short].every((letter) => long.includes(letter))
}
