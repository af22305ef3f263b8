import type { Sections } from '../messages.js'

/** Gentle words on what somebody is writing, in German. */
export const hints: Sections['hints'] = {
  label: 'Vor dem Senden',
  duplicate: 'Sie haben schon eine ähnliche offene Anfrage:',
  number: (number) => `Nr. ${number}`,
  goOn: 'Dort weitermachen',
  show: 'Anzeigen',
  wentOn: 'Ihr Text steht jetzt in Ihrer Antwort.',
  several:
    'Das scheint mehr als eine Frage zu sein. Einzeln gestellt werden sie schneller beantwortet.',
  problems: 'Das klingt nach mehr als einem Problem. Einzeln gemeldet werden sie schneller gelöst.',
  steps: 'Welche Schritte führen dazu? Dann sehen wir es auch.',
  address: 'Auf welcher Seite ist es passiert? Mit der Adresse finden wir die Stelle.',
  screenshot: 'Ein Bildschirmfoto sagt oft am meisten.',
  more: 'Mehr anzeigen',
  dismiss: 'Hinweis ausblenden',
}
