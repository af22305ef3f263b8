import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in Russian. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `Ответ придёт только по почте, на ${email}.`,
  track: 'Зарегистрируйтесь, чтобы следить за обращениями и здесь.',
  register: 'Регистрация',
}
