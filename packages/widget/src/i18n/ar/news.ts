import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in Arabic. */
export const news: Sections['news'] = {
  from: (name, subject) => `رد من ${name}: ${subject}`,
  answer: (subject) => `رد جديد: ${subject}`,
  open: 'قراءة',
  openAll: 'عرضها',
  dismiss: 'إخفاء هذه الرسالة',
  alerts: 'أخبرني بالردود الجديدة',
  sound: 'بصوت',
  system: 'بإشعار من النظام',
  denied: 'لا يسمح متصفحك لهذه الصفحة بعرض الإشعارات.',
}
