import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ja')

/** Words about when and where support can be reached, in Japanese. */
export const support: Sections['support'] = {
  hours: 'サポート時間',
  open: '受付中',
  closed: '受付時間外',
  always: '24時間対応',
  until: (when) => `${when}まで`,
  nextOpening: (when) => `次の受付：${when}`,
  day: (day, time) => `${day} ${time}`,
  allDay: '終日',
  closedDay: '休み',
  yourTime: 'お使いの地域の時刻',
  within: {
    hours: (count) => plural(count, { other: '最初の回答：#時間以内' }),
    minutes: (count) => plural(count, { other: '最初の回答：#分以内' }),
    workingHours: (count) => plural(count, { other: '最初の回答：営業時間で #時間以内' }),
    workingMinutes: (count) => plural(count, { other: '最初の回答：営業時間で #分以内' }),
  },
  dueAt: (when) => `今送信すると、${when}までに回答します。`,
  delays: '回答が遅れる理由',
  channels: 'その他の連絡方法',
  notCounted: 'お問い合わせには使えません',
  notCountedText: 'そこに書かれた内容は受け付けられず、対応の対象になりません。',
}
