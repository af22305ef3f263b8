import type { Sections } from '../messages.js'

export const file: Sections['file'] = {
  pause: (name) => `إيقاف ${name} مؤقتًا`,
  resume: (name) => `متابعة ${name}`,
  retry: (name) => `إعادة محاولة ${name}`,
  remove: (name) => `إزالة ${name}`,
  reading: 'جارٍ القراءة…',
  waiting: 'سيُرفع لاحقًا',
  progress: (sent, size) => `${sent} من ${size}`,
  paused: 'متوقف مؤقتًا',
  uploaded: 'تم الرفع',
  removed: (name) => `تمت إزالة ${name}`,
}
