import type { Sections } from '../messages.js'

/** Gentle words on what somebody is writing, in Japanese. */
export const hints: Sections['hints'] = {
  label: '送信の前に',
  duplicate: '似た内容のお問い合わせがすでに受付中です：',
  number: (number) => `#${number}`,
  goOn: 'そちらで続ける',
  show: '表示',
  wentOn: '入力した文章は返信欄に移りました。',
  several: '質問が複数あるようです。1件ずつお送りいただくと早く回答できます。',
  problems: '問題が複数あるようです。1件ずつお送りいただくと早く回答できます。',
  steps: 'どのような手順で起きますか？こちらでも再現できます。',
  address: 'どのページで起きましたか？アドレスがあると確認できます。',
  screenshot: 'スクリーンショットがあると伝わりやすくなります。',
  more: 'ほかも表示',
  dismiss: 'このヒントを閉じる',
}
