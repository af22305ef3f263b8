import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in Japanese. */
export const threadParts: Sections['threadParts'] = {
  reopen: '再開する',
  reopened: 'お問い合わせを再開しました。',
  waiting: '送信待ち',
  waitingUntil: (when) => `次の送信：${when}`,
  notSent: '未送信',
  tryNow: '今すぐ送信',
  edit: '編集',
  closedText: 'このお問い合わせは終了しています。ほかにご用件はありますか？',
  readOnly: 'このお問い合わせは閲覧のみです。ここでは返信できません。',
  download: 'ダウンロード',
  enlarge: (name) => `${name}を拡大`,
  openImage: (name) => `${name}を新しいタブで開く`,
  downloadFailed: '読み込めませんでした',
  notFound: 'お問い合わせが見つかりませんでした',
  notFoundText: '削除されたか、別の方のお問い合わせの可能性があります。',
  all: 'すべてのお問い合わせ',
}
