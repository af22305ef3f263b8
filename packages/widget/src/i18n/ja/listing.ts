import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in Japanese. */
export const listing: Sections['listing'] = {
  columns: {
    number: '番号',
    preview: '内容',
    category: 'カテゴリー',
    type: '質問の種類',
    activity: '最終更新',
    closed: '終了日',
  },
  scope: '表示するお問い合わせ',
  scopes: { mine: '自分', organization: '自分の組織' },
  from: (name) => `作成者：${name}`,
  filters: '絞り込み',
  filtersOn: (count) => `絞り込み：${count}件`,
  any: 'すべて',
  period: '期間',
  periods: {
    any: '全期間',
    7: '過去7日間',
    30: '過去30日間',
    90: '過去3か月',
    365: '過去12か月',
    dates: '日付を選択',
  },
  fromDate: '開始日',
  toDate: '終了日',
  sort: '並べ替え',
  sorts: { activity: '更新が新しい順', created: '作成が新しい順', number: '番号が大きい順' },
  earlier: '前を表示',
  searching: '検索中…',
  noneHere: 'ここには何もありません',
  noneHereText: '選択した条件に合うお問い合わせはありません。',
  clear: '絞り込みを解除',
  legend: 'ステータスの意味',
}
