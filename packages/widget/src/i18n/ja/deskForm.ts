import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in Japanese. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'サポートの対象です。',
    up_to_limit: '一定の範囲までサポートします。',
    limited: '一部のみサポートできます。',
    out_of_scope: 'サポートの対象外です。',
  },
  guide: '書き方のヒント',
  guideAdded: 'メッセージに項目を追加しました。',
  advice: '早く回答を受け取るには',
  delays: '回答が遅れる場合',
  chooseFiles: 'ファイルを選択',
  otherPage: '別のページについて',
  thisPage: 'このページのアドレスを使う',
  malformed: {
    email: 'メールアドレスを入力してください。',
    url: 'ページのアドレスを入力してください。',
    number: '数値を入力してください。',
    date: '日付を入力してください。',
    consent: '先に同意してください。',
  },
  between: (min, max) => `${min}から${max}の間で入力してください。`,
  atLeast: (min) => `${min}以上にしてください。`,
  atMost: (max) => `${max}以下にしてください。`,
}
