import '@fontsource-variable/onest'
import '../styles/base.css'
import '../styles/head.css'
import '../styles/office.css'
import '../styles/places.css'
import { chooseLocale, chosenLocale } from '../page/choices.js'
import { change, signedIn } from '../page/session.js'
import { openHelp } from './help.js'
import { showOffice } from './office.js'
import { signInCard } from './signIn.js'
import { words } from './words.js'

const root = document.querySelector('#office') as HTMLElement
const person = signedIn()
chooseLocale(chosenLocale())

if (person === null) {
  const next = new URLSearchParams(location.search).get('next') ?? '/'
  // Back to where they came from, and to no other site.
  const to = /^\/docs(\/[a-z-]+)?$/.test(next) ? next : '/'
  root.append(signInCard(words[chosenLocale()], (id) => change(id, to)))
} else {
  const help = openHelp(person, chosenLocale())
  showOffice(root, person, {
    onLocale(locale) {
      chooseLocale(locale)
      help.setLocale(locale)
    },
    // What was typed stays with who typed it.
    onLeave: (to) => help.reset().then(() => change(to)),
  })
}
