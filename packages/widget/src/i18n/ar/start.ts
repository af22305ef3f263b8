import type { Sections } from '../messages.js'

/** Words of what is around the form, in Arabic. */
export const start: Sections['start'] = {
  form: {
    category: 'ما موضوع طلبك؟',
    type: 'نوع السؤال',
    project: 'المشروع',
    generalQuestion: 'سؤال عام',
    priority: 'الأولوية',
    chooseOne: 'يُرجى الاختيار',
    memoryText: 'متصفحك لا يحفظ شيئًا على هذا الجهاز. يُرجى إبقاء هذه الصفحة مفتوحة حتى يتم الإرسال.',
    restored: (when) => `رسالتك ما زالت هنا. آخر تعديل: ${when}.`,
    startOver: 'البدء من جديد',
    startOverSure: 'هل تريد حذف النص والملفات؟',
    startOverYes: 'حذف',
    failed: 'لم يتم الإرسال.',
  },
  home: {
    title: 'كيف يمكننا مساعدتك؟',
    write: 'كتابة رسالة',
    goOn: 'متابعة رسالتك',
    recent: 'الطلبات الأخيرة',
    all: 'كل الطلبات',
    empty: 'لا توجد طلبات بعد',
    emptyText: 'ستظهر هنا طلباتك وردودنا.',
    sending: 'جارٍ الإرسال',
    waiting: 'بانتظار الإرسال',
    notSent: 'لم يُرسل',
  },
  waiting: {
    title: 'بانتظار الإرسال',
    kept: 'رسالتك محفوظة على هذا الجهاز وستُرسل في أقرب وقت ممكن.',
    memory: 'يُرجى إبقاء هذه الصفحة مفتوحة حتى يتم الإرسال.',
    sendNow: 'المحاولة الآن',
    edit: 'الرجوع والتعديل',
  },
  sent: {
    title: 'تم الإرسال',
    thanks: 'شكرًا لك، وصلتنا رسالتك',
    text: 'سيظهر ردّنا هنا.',
    number: (number) => `رقم طلبك هو ${number}.`,
    open: 'فتح الطلب',
    home: 'تم',
  },
}
