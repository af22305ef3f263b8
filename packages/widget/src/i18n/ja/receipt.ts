import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in Japanese. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `回答は ${email} へのメールのみでお届けします。`,
  track: '登録すると、ここでもお問い合わせを確認できます。',
  register: '登録',
}
