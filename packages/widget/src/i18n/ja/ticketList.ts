import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ja')

/** Words of the ticket list, in Japanese. */
export const ticketList: Sections['ticketList'] = {
  title: 'お問い合わせ一覧',
  write: 'メッセージを書く',
  search: '件名または番号で検索',
  clearSearch: '検索をクリア',
  filter: '表示',
  filters: { all: 'すべて', open: '受付中', closed: '終了' },
  found: (count) => plural(count, { other: '#件' }),
  columns: {
    subject: '件名',
    project: 'プロジェクト',
    assignee: '担当者',
    created: '作成日',
    updated: '更新日',
    status: 'ステータス',
  },
  number: (number) => `#${number}`,
  project: (id) => `プロジェクト ${id}`,
  urgent: '緊急',
  more: 'さらに表示',
  empty: 'お問い合わせはまだありません',
  emptyText: 'お問い合わせとその回答がここに表示されます。',
  noResults: '見つかりませんでした',
  noResultsText: '別の言葉で検索するか、すべてのお問い合わせをご覧ください。',
  showAll: 'すべてのお問い合わせを表示',
  failed: 'お問い合わせを読み込めませんでした。',
  moreFailed: '過去のお問い合わせを読み込めませんでした。',
}
