import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ja')

/** Words of what waits to be sent, in Japanese. */
export const outbox: Sections['outbox'] = {
  title: '未送信',
  newRequest: '新しいお問い合わせ',
  reply: '返信',
  edit: 'フォームに戻す',
  editReply: '返信欄に戻す',
  occupied: 'フォームに別の文章があります。送信または削除すると、こちらを戻せます。',
  none: 'すべて送信済みです',
  noneText: 'この端末に未送信のものはありません。',
  files: (count) => plural(count, { other: '#個のファイル' }),
}
