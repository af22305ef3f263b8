import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Words of one ticket with its correspondence, in Arabic. */
export const ticket: Sections['ticket'] = {
  title: 'الطلب',
  details: 'التفاصيل',
  number: (number) => `#${number}`,
  project: (id, name) => `المشروع ${id} · ${name}`,
  assignee: (name) => `المسؤول: ${name}`,
  explanations: {
    open: 'استلمنا طلبك وسنرد عليه هنا.',
    in_progress: 'نعمل على طلبك.',
    waiting_on_customer: 'نحتاج إلى ردّك لنتابع.',
    solved: 'نعتقد أن المسألة حُلّت. إن لم يكن كذلك، فأخبرنا.',
    closed: 'مغلق ولا يقبل رسائل جديدة.',
    declined: 'لا يمكننا تنفيذ هذا الطلب.',
  },
  reason: (text) => `السبب: \u2068${text}\u2069`,
  urgent: 'عاجل',
  close: 'إغلاق الطلب',
  thread: 'الرسائل',
  you: 'أنت',
  agent: 'الدعم',
  newMessages: 'جديد',
  newAnswers: (count) =>
    plural(count, {
      zero: 'لا ردود جديدة',
      one: 'رد جديد',
      two: 'ردّان جديدان',
      few: '# ردود جديدة',
      many: '# ردًا جديدًا',
      other: '# رد جديد',
    }),
  newMessageFrom: (name, text) => `رسالة جديدة من ${name}: ${text}`,
  files: (count) =>
    plural(count, {
      zero: 'لا ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),
  sent: 'تم إرسال رسالتك.',
  showMore: 'عرض المزيد',
  unreadable: 'لا يمكن عرض هذه الرسالة هنا. وهي محفوظة لدى الدعم.',
  replyLabel: 'ردّك',
  replyHint: 'اكتب ردًا…',
  send: 'إرسال',
  attach: 'إرفاق ملفات',
  camera: 'التقاط صورة',
  failed: 'تعذّر تحميل الرسائل.',
}
