import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ja')

/** Words of one ticket with its correspondence, in Japanese. */
export const ticket: Sections['ticket'] = {
  title: 'お問い合わせ',
  details: '詳細',
  number: (number) => `#${number}`,
  project: (id, name) => `プロジェクト ${id} · ${name}`,
  assignee: (name) => `担当：${name}`,
  explanations: {
    open: '受け付けました。ここで回答します。',
    in_progress: '現在対応しています。',
    waiting_on_customer: '対応を進めるため、ご返信をお待ちしています。',
    solved: '解決したと考えています。解決していない場合は、お知らせください。',
    closed: '新しいメッセージは受け付けていません。',
    declined: '対応できませんでした。',
  },
  reason: (text) => `理由：${text}`,
  urgent: '緊急',
  close: 'お問い合わせを終了',
  thread: 'メッセージ',
  you: 'あなた',
  agent: 'サポート',
  newMessages: '新着',
  newAnswers: (count) => plural(count, { other: '新しい返信#件' }),
  newMessageFrom: (name, text) => `${name}からの新しいメッセージ：${text}`,
  files: (count) => plural(count, { other: 'ファイル#個' }),
  sent: 'メッセージを送信しました。',
  showMore: '続きを表示',
  unreadable: 'このメッセージはここでは表示できません。サポートには保存されています。',
  replyLabel: '返信',
  replyHint: '返信を入力…',
  send: '送信',
  attach: 'ファイルを添付',
  camera: '写真を撮る',
  failed: 'メッセージを読み込めませんでした。',
}
