import type { Sections } from '../messages.js'

/** Words of closing and rating, in Japanese. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'お問い合わせを終了',
  text: '解決していなくても、いつでも終了できます。終了している間は、メッセージを追加できません。',
  finalText:
    '解決していなくても、いつでも終了できます。終了後は読むことはできますが、再開はできません。',
  question: '対応はいかがでしたか？',
  solvedQuestion: '解決しましたか？対応を評価してください',
  stars: (value) => `5段階中${value}`,
  scores: ['とても悪い', '悪い', '普通', '良い', 'とても良い'],
  comment: '評価の理由は何ですか？',
  button: 'お問い合わせを終了',
  rate: '評価を送信',
  notSolved: 'まだ解決していません',
  thanks: 'ありがとうございます！',
  thanksText: 'いただいた評価は改善に役立てます。',
  closed: 'お問い合わせを終了しました',
  closedText: 'いつでもここで確認できます。',
  open: 'お問い合わせを表示',
  home: '完了',
  notPossible: 'このお問い合わせは終了できません。',
}
