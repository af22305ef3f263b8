import type { Sections } from '../messages.js'

/** Words of what is around the form, in French. */
export const start: Sections['start'] = {
  form: {
    category: 'De quoi s’agit-il ?',
    type: 'Type de question',
    project: 'Projet',
    generalQuestion: 'Question générale',
    priority: 'Priorité',
    chooseOne: 'Veuillez choisir',
    memoryText:
      'Votre navigateur n’enregistre rien sur cet appareil. Gardez cette page ouverte jusqu’à l’envoi du message.',
    restored: (when) => `Votre message est toujours là. Dernière modification : ${when}.`,
    startOver: 'Recommencer à zéro',
    startOverSure: 'Supprimer le texte et les fichiers ?',
    startOverYes: 'Supprimer',
    failed: 'Non envoyé.',
  },
  home: {
    title: 'Comment pouvons-nous vous aider ?',
    write: 'Écrire un message',
    goOn: 'Continuer votre message',
    recent: 'Demandes récentes',
    all: 'Toutes les demandes',
    empty: 'Aucune demande pour l’instant',
    emptyText: 'Vos demandes et nos réponses apparaîtront ici.',
    sending: 'Envoi',
    waiting: 'En attente d’envoi',
    notSent: 'Non envoyé',
  },
  waiting: {
    title: 'En attente d’envoi',
    kept: 'Votre message est enregistré sur cet appareil et sera envoyé dès que possible.',
    memory: 'Gardez cette page ouverte jusqu’à l’envoi du message.',
    sendNow: 'Réessayer maintenant',
    edit: 'Revenir et modifier',
  },
  sent: {
    title: 'Envoyé',
    thanks: 'Merci, nous avons bien reçu votre message',
    text: 'Notre réponse apparaîtra ici.',
    number: (number) => `Votre demande porte le numéro ${number}.`,
    open: 'Ouvrir la demande',
    home: 'Terminé',
  },
}
