import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ja')

/** Words about the state of things, in Japanese. */
export const notices: Sections['notices'] = {
  offline: 'オフラインです。入力した内容は保存され、オンラインに戻り次第送信されます。',
  unavailable:
    '現在、サポートに接続できません。このまま入力できます。接続が回復し次第送信されます。',
  nextTry: (time) => `次の送信は${time}です。`,
  authRequired: '新着を見るにはもう一度サインインしてください。入力は続けられます。',
  waiting: (count) => plural(count, { other: '送信待ちのメッセージが#件あります。' }),
  failed: (count) => plural(count, { other: '#件のメッセージを送信できませんでした。' }),
  memory: 'この端末には保存されていません。送信が終わるまでこのページを開いたままにしてください。',
  tryNow: '今すぐ送信',
  show: '表示',
}
