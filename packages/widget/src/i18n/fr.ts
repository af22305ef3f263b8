import { errors } from './fr/errors.js'
import { file } from './fr/file.js'
import { notices } from './fr/notices.js'
import { start } from './fr/start.js'
import { threadParts } from './fr/threadParts.js'
import { ticket } from './fr/ticket.js'
import { ticketEvents } from './fr/ticketEvents.js'
import { ticketList } from './fr/ticketList.js'
import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'

const plural = createPlural('fr')

const messages: Messages = {
  common: {
    help: 'Aide',
    back: 'Retour',
    close: 'Fermer',
    loading: 'Chargement…',
    retry: 'Réessayer',
    cancel: 'Annuler',
    optional: 'facultatif',
    justNow: 'à l’instant',
    chunkFailed: 'Cette partie n’a pas pu être chargée. Veuillez réessayer.',
    crashed: 'Une erreur est survenue ici. Votre texte est conservé.',
    startAgain: 'Recommencer',
    writeByMail: 'Écrire plutôt un e-mail',
    writeElsewhere: 'Autres moyens de nous contacter',
  },
  status: {
    open: 'Ouverte',
    in_progress: 'En cours',
    waiting_on_customer: 'En attente de votre réponse',
    solved: 'Résolue',
    closed: 'Fermée',
    declined: 'Refusée',
  },
  home: {
    unread: (count) => plural(count, { one: '# nouvelle réponse', other: '# nouvelles réponses' }),
  },
  newTicket: {
    title: 'Nouvelle demande',
    subject: 'Objet',
    body: 'Message',
    bodyHint:
      'Que s’est-il passé, et à quoi vous attendiez-vous ? Nous répondons plus vite à une seule question à la fois.',
    addFiles: 'Joindre des fichiers',
    dropHint: 'Ou déposez-les ou collez-les ici.',
    dropNow: 'Déposez pour joindre',
    limits: (file, count) =>
      `Jusqu’à ${plural(count, { one: '# fichier', other: '# fichiers' })}, ${file} chacun.`,
    send: 'Envoyer',
    sending: 'Envoi…',
    draftSaving: 'Enregistrement…',
    draftKept: 'Enregistré sur cet appareil',
    draftMemory: 'Non enregistré sur cet appareil',
    sent: 'Message envoyé. Merci.',
    added: (count) => plural(count, { one: '# fichier ajouté', other: '# fichiers ajoutés' }),
  },
  problems: {
    required: 'Veuillez remplir ce champ.',
    choice: 'Veuillez faire un choix.',
    too_long: (limit) => `Veuillez raccourcir à ${limit} caractères.`,
    not_an_option: 'Veuillez choisir une autre option.',
    malformed: 'Veuillez vérifier ce champ.',
    out_of_range: 'Cette valeur est hors limites.',
    gated: 'Aucune demande ne peut être envoyée à ce sujet.',
    too_many_files: (limit) => `Pas plus de ${limit} fichiers.`,
    file_too_large: (limit) => `Trop volumineux : ${limit} maximum par fichier.`,
    too_large: 'C’est trop volumineux pour être envoyé.',
    files_too_large: (limit) => `Trop volumineux au total : ${limit} maximum.`,
    file_empty: 'Ce fichier est vide.',
    file_unreadable: 'Ce fichier est illisible.',
  },
}

export const fr: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./fr/later.js').then((chunk) => chunk.later),
  account: () => import('./fr/account.js').then((chunk) => chunk.account),
}
