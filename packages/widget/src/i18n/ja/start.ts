import type { Sections } from '../messages.js'

/** Words of what is around the form, in Japanese. */
export const start: Sections['start'] = {
  form: {
    category: 'どのようなご用件ですか？',
    type: '質問の種類',
    project: 'プロジェクト',
    generalQuestion: '一般的な質問',
    priority: '優先度',
    chooseOne: '選択してください',
    memoryText:
      'お使いのブラウザーでは、この端末に保存できません。送信が終わるまでこのページを開いたままにしてください。',
    restored: (when) => `入力中の内容が残っています。最終更新：${when}。`,
    startOver: '最初から書く',
    startOverSure: '文章とファイルを削除しますか？',
    startOverYes: '削除',
    failed: '送信できませんでした。',
  },
  home: {
    title: 'どのようなことでお困りですか？',
    write: 'メッセージを書く',
    goOn: 'メッセージの続きを書く',
    recent: '最近のお問い合わせ',
    all: 'すべてのお問い合わせ',
    empty: 'お問い合わせはまだありません',
    emptyText: 'お問い合わせとその回答がここに表示されます。',
    sending: '送信中',
    waiting: '送信待ち',
    notSent: '未送信',
  },
  waiting: {
    title: '送信待ち',
    kept: 'メッセージはこの端末に保存されています。送信できるようになり次第、送信します。',
    memory: '送信が終わるまでこのページを開いたままにしてください。',
    sendNow: '今すぐ送信',
    edit: '戻って編集',
  },
  sent: {
    title: '送信しました',
    thanks: 'お問い合わせを受け付けました',
    text: '回答はここに表示されます。',
    number: (number) => `お問い合わせ番号は${number}です。`,
    open: 'お問い合わせを開く',
    home: '完了',
  },
}
