import { brandMark, icon, make, on } from '../dom.js'
import { fieldStaff } from '../fieldStaff.js'
import { HELPDESK } from '../helpdesk.js'
import { changePerson, type Portal } from '../portal.js'
import { shelf } from '../shelf.js'

/** Nobody is signed in: this example asks for no password. The helpdesk is open all the same. */
export function signInPage({ words }: Portal): HTMLElement {
  return make(
    'div.sign-in',
    {},
    make('div.sign-in-picture', { 'aria-hidden': 'true' }, shelf()),
    make(
      'section.sign-in-form',
      {},
      brandMark(),
      make('h1', {}, words.signInTitle),
      make('p.quiet', {}, words.signInText),
      ...fieldStaff.map(({ id, name, organization }) =>
        on(
          make(
            'button.person',
            { type: 'button' },
            make('span', {}, make('strong', {}, name), organization.name),
            icon('next'),
          ),
          'click',
          () => changePerson(id),
        ),
      ),
      make(
        'p.quiet',
        {},
        words.cannotSignIn,
        ' ',
        make('a.link', { href: HELPDESK }, words.toHelpdesk),
      ),
    ),
  )
}
