import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in Arabic. */
export const threadParts: Sections['threadParts'] = {
  reopen: 'إعادة الفتح',
  reopened: 'الطلب مفتوح من جديد.',
  waiting: 'بانتظار الإرسال',
  waitingUntil: (when) => `المحاولة التالية ${when}`,
  notSent: 'لم يُرسل',
  tryNow: 'المحاولة الآن',
  edit: 'تعديل',
  closedText: 'هذا الطلب مغلق. هل بقي شيء؟',
  readOnly: 'يمكنك قراءة هذا الطلب. الرد غير ممكن هنا.',
  download: 'تنزيل',
  enlarge: (name) => `تكبير ${name}`,
  openImage: (name) => `فتح ${name} في علامة تبويب جديدة`,
  downloadFailed: 'تعذّر التحميل',
  notFound: 'تعذّر العثور على هذا الطلب',
  notFoundText: 'ربما حُذف، أو أنه يخص شخصًا آخر.',
  all: 'كل الطلبات',
}
