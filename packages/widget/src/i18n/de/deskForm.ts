import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in German. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'Dabei helfen wir Ihnen.',
    up_to_limit: 'Dabei helfen wir bis zu einer Grenze.',
    limited: 'Dabei können wir teilweise helfen.',
    out_of_scope: 'Dabei können wir nicht helfen.',
  },
  guide: 'Beim Beschreiben helfen',
  guideAdded: 'Die Gliederung steht in Ihrer Nachricht.',
  advice: 'So erhalten Sie schneller eine Antwort',
  delays: 'Was eine Antwort verzögern kann',
  chooseFiles: 'Dateien auswählen',
  otherPage: 'Es geht um eine andere Seite',
  thisPage: 'Adresse dieser Seite übernehmen',
  malformed: {
    email: 'Bitte geben Sie eine E-Mail-Adresse ein.',
    url: 'Bitte geben Sie die Adresse einer Seite ein.',
    number: 'Bitte geben Sie eine Zahl ein.',
    date: 'Bitte geben Sie ein Datum ein.',
    consent: 'Bitte stimmen Sie zuerst zu.',
  },
  between: (min, max) => `Bitte zwischen ${min} und ${max}.`,
  atLeast: (min) => `Mindestens ${min}.`,
  atMost: (max) => `Höchstens ${max}.`,
}
