import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in Brazilian Portuguese. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name} respondeu: ${subject}`,
  answer: (subject) => `Nova resposta: ${subject}`,
  open: 'Ler',
  openAll: 'Mostrar todas',
  dismiss: 'Ocultar esta mensagem',
  alerts: 'Avisar sobre novas respostas',
  sound: 'Com um som',
  system: 'Com uma notificação do sistema',
  denied: 'Seu navegador não permite que esta página mostre notificações.',
}
