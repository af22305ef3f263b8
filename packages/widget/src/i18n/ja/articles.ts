import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ja')

/** Words of the help articles, in Japanese. */
export const articles: Sections['articles'] = {
  title: 'ヘルプ記事',
  search: 'ヘルプ記事を検索',
  clearSearch: '検索をクリア',
  suggested: 'おすすめの記事',
  recent: '最近見た記事',
  all: 'すべての記事',
  found: (count) => plural(count, { other: '#件の記事' }),
  allFound: 'すべての結果を表示',
  more: 'さらに表示',
  noResults: '見つかりませんでした',
  noResultsText: '別の言葉で検索するか、お問い合わせください。',
  empty: '記事はまだありません',
  failed: '記事を読み込めませんでした。',
  moreFailed: '続きの記事を読み込めませんでした。',
  onSite: 'ヘルプセンターを開く',
  article: '記事',
  asPage: 'ページとして開く',
  updated: (when) => `更新：${when}`,
  articleFailed: '記事を読み込めませんでした。',
  notFound: 'この記事は見つかりません',
  notFoundText: '削除された可能性があります。',
  question: 'この記事で解決しましたか？',
  no: 'いいえ',
  partly: '部分的に',
  yes: 'はい',
  thanks: 'ありがとうございます。今後の記事作成に役立てます。',
  notRated: '回答を送信できませんでした。',
  still: '解決しませんか？',
  sendTicket: 'お問い合わせを送る',
  mayHelp: 'お役に立つかもしれない記事',
  hide: 'これらの記事を隠す',
}
