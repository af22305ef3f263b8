import '@fontsource-variable/onest'
import '../styles/base.css'
import '../styles/head.css'
import '../styles/reading.css'
import '../styles/docs.css'
import { chooseLocale, chosenLocale } from '../page/choices.js'
import { signedIn } from '../page/session.js'
import { showDocs } from './docs.js'
import { openHelp, speak } from './help.js'

const person = signedIn()
chooseLocale(chosenLocale())
// Whoever is not signed in reads, and signs in to write.
if (person !== null) openHelp(person, chosenLocale())

showDocs(document.querySelector('#docs') as HTMLElement, person, (locale) => {
  chooseLocale(locale)
  if (person !== null) speak(locale)
})
