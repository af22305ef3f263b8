import type { Sections } from '../messages.js'

/** Words of what happens to a request, in Japanese. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `ステータス：${label}`,
  assignee: (name) => `${name}が担当します`,
  unassigned: '担当者を待っています',
  category: (label) => `カテゴリー：${label}`,
  categoryAsked: (label) => `カテゴリーの変更を依頼：${label}`,
  categoryKept: 'カテゴリーは変更されません',
  rating: (stars) => `評価：${stars}`,
  access: 'アクセス権が変更されました',
  escalated: '至急に変更されました',
  remind: '回答を催促しました',
  solution: '解決策が提案されました',
  ask: 'サポートからお願いがあります',
  told: {
    'access.granted': 'サポートがプロジェクトを閲覧できます',
    'access.withdrawn': 'サポートはプロジェクトを閲覧できなくなりました',
    'access.entered': 'サポートがプロジェクトを閲覧しました',
    'solution.yes': '解決策が役に立ちました',
    'solution.no': '解決策は役に立ちませんでした',
    'ask.yes': '完了',
    'ask.no': '未完了',
  },
  other: '更新されました',
}
