import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Words about the state of things, in Arabic. */
export const notices: Sections['notices'] = {
  offline: 'لا يوجد اتصال بالإنترنت. ما تكتبه يُحفظ ويُرسل فور عودة الاتصال.',
  unavailable: 'يتعذّر الوصول إلى الدعم حاليًا. يمكنك الكتابة: ستُرسل رسالتك فور عودته.',
  nextTry: (time) => `المحاولة التالية في ${time}.`,
  authRequired: 'يُرجى تسجيل الدخول مرة أخرى لرؤية الجديد. يمكنك متابعة الكتابة.',
  waiting: (count) =>
    plural(count, {
      zero: 'لا رسائل بانتظار الإرسال.',
      one: 'رسالة واحدة بانتظار الإرسال.',
      two: 'رسالتان بانتظار الإرسال.',
      few: '# رسائل بانتظار الإرسال.',
      many: '# رسالة بانتظار الإرسال.',
      other: '# رسالة بانتظار الإرسال.',
    }),
  failed: (count) =>
    plural(count, {
      zero: 'أُرسلت كل الرسائل.',
      one: 'تعذّر إرسال رسالة واحدة.',
      two: 'تعذّر إرسال رسالتين.',
      few: 'تعذّر إرسال # رسائل.',
      many: 'تعذّر إرسال # رسالة.',
      other: 'تعذّر إرسال # رسالة.',
    }),
  memory: 'الرسالة غير محفوظة على هذا الجهاز. يُرجى إبقاء هذه الصفحة مفتوحة حتى يتم إرسالها.',
  tryNow: 'المحاولة الآن',
  show: 'عرض',
}
