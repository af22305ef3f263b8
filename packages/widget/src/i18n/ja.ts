import { errors } from './ja/errors.js'
import { file } from './ja/file.js'
import { notices } from './ja/notices.js'
import { start } from './ja/start.js'
import { threadParts } from './ja/threadParts.js'
import { ticket } from './ja/ticket.js'
import { ticketEvents } from './ja/ticketEvents.js'
import { ticketList } from './ja/ticketList.js'
import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'

const plural = createPlural('ja')

const messages: Messages = {
  common: {
    help: 'ヘルプ',
    back: '戻る',
    close: '閉じる',
    loading: '読み込み中…',
    retry: '再試行',
    cancel: 'キャンセル',
    optional: '任意',
    justNow: 'たった今',
    chunkFailed: '読み込めませんでした。もう一度お試しください。',
    crashed: '問題が発生しました。入力した内容は保存されています。',
    startAgain: '最初からやり直す',
    writeByMail: 'メールで問い合わせる',
    writeElsewhere: 'その他のお問い合わせ方法',
  },
  status: {
    open: '受付済み',
    in_progress: '対応中',
    waiting_on_customer: 'ご返信待ち',
    solved: '解決済み',
    closed: '終了',
    declined: '対応不可',
  },
  home: {
    unread: (count) => plural(count, { other: '新しい返信#件' }),
  },
  newTicket: {
    title: '新しいお問い合わせ',
    subject: '件名',
    body: 'お問い合わせ内容',
    bodyHint:
      '何が起きましたか。どうなるはずでしたか。ご質問は1件ずつお送りいただくと、早く回答できます。',
    addFiles: 'ファイルを添付',
    dropHint: 'ここにドラッグまたは貼り付けもできます。',
    dropNow: 'ドロップして添付',
    limits: (file, count) => `${plural(count, { other: '最大#個' })}、1個につき${file}まで。`,
    send: '送信',
    sending: '送信中…',
    draftSaving: '保存中…',
    draftKept: 'この端末に保存しました',
    draftMemory: 'この端末には保存されていません',
    sent: '送信しました。ありがとうございます。',
    added: (count) => plural(count, { other: 'ファイルを#個追加しました' }),
  },
  problems: {
    required: '入力してください。',
    choice: '1つ選んでください。',
    too_long: (limit) => `${limit}文字以内にしてください。`,
    not_an_option: '別の項目を選んでください。',
    malformed: '入力内容をご確認ください。',
    out_of_range: '範囲外の値です。',
    gated: 'この件についてのお問い合わせは送信できません。',
    too_many_files: (limit) => `ファイルは${limit}個までです。`,
    file_too_large: (limit) => `大きすぎます。1個につき${limit}までです。`,
    too_large: '大きすぎて送信できません。',
    files_too_large: (limit) => `合計が大きすぎます。全部で${limit}までです。`,
    file_empty: 'このファイルは空です。',
    file_unreadable: 'このファイルを読み込めません。',
  },
}

export const ja: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./ja/later.js').then((chunk) => chunk.later),
  account: () => import('./ja/account.js').then((chunk) => chunk.account),
}
