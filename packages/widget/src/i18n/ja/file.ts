import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `${name}を一時停止`,
  resume: (name) => `${name}を再開`,
  retry: (name) => `${name}を再試行`,
  remove: (name) => `${name}を削除`,
  reading: '読み取り中…',
  waiting: 'アップロード待ち',
  progress: (sent, size) => `${sent} / ${size}`,
  paused: '一時停止中',
  uploaded: 'アップロード済み',
  removed: (name) => `${name}を削除しました`,
}
