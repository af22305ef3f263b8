import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in Japanese. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name} からの回答：${subject}`,
  answer: (subject) => `新しい回答：${subject}`,
  open: '読む',
  openAll: 'まとめて表示',
  dismiss: 'この通知を閉じる',
  alerts: '新しい回答を知らせる',
  sound: '音で知らせる',
  system: 'システム通知で知らせる',
  denied: 'このページの通知はブラウザーで許可されていません。',
}
