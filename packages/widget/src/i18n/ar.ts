import { errors } from './ar/errors.js'
import { file } from './ar/file.js'
import { notices } from './ar/notices.js'
import { start } from './ar/start.js'
import { threadParts } from './ar/threadParts.js'
import { ticket } from './ar/ticket.js'
import { ticketEvents } from './ar/ticketEvents.js'
import { ticketList } from './ar/ticketList.js'
import type { Language, Messages } from './messages.js'
import { createPlural } from './plural.js'

const plural = createPlural('ar')

const messages: Messages = {
  common: {
    help: 'المساعدة',
    back: 'رجوع',
    close: 'إغلاق',
    loading: 'جارٍ التحميل…',
    retry: 'إعادة المحاولة',
    cancel: 'إلغاء',
    optional: 'اختياري',
    justNow: 'الآن',
    chunkFailed: 'تعذّر تحميل هذا الجزء. يُرجى المحاولة مرة أخرى.',
    crashed: 'حدث خطأ هنا. ما كتبته محفوظ.',
    startAgain: 'البدء من جديد',
    writeByMail: 'مراسلتنا بالبريد الإلكتروني',
    writeElsewhere: 'طرق أخرى للتواصل معنا',
  },
  status: {
    open: 'مفتوح',
    in_progress: 'قيد المعالجة',
    waiting_on_customer: 'بانتظار ردّك',
    solved: 'تم الحل',
    closed: 'مغلق',
    declined: 'مرفوض',
  },
  home: {
    unread: (count) =>
      plural(count, {
        zero: 'لا ردود جديدة',
        one: 'رد جديد واحد',
        two: 'ردّان جديدان',
        few: '# ردود جديدة',
        many: '# ردًا جديدًا',
        other: '# رد جديد',
      }),
  },
  newTicket: {
    title: 'طلب جديد',
    subject: 'الموضوع',
    body: 'الرسالة',
    bodyHint: 'ماذا حدث، وماذا كنت تتوقع؟ نجيب أسرع حين تطرح سؤالًا واحدًا في كل مرة.',
    addFiles: 'إرفاق ملفات',
    dropHint: 'أو اسحبها أو ألصقها هنا.',
    dropNow: 'أفلِت للإرفاق',
    limits: (file, count) =>
      `حتى ${plural(count, {
        zero: '# ملف',
        one: 'ملف واحد',
        two: 'ملفين',
        few: '# ملفات',
        many: '# ملفًا',
        other: '# ملف',
      })}، بحد أقصى ${file} لكل ملف.`,
    send: 'إرسال',
    sending: 'جارٍ الإرسال…',
    draftSaving: 'جارٍ الحفظ…',
    draftKept: 'محفوظ على هذا الجهاز',
    draftMemory: 'غير محفوظ على هذا الجهاز',
    sent: 'تم الإرسال. شكرًا لك.',
    added: (count) =>
      plural(count, {
        zero: 'لم يُضَف أي ملف',
        one: 'أُضيف ملف واحد',
        two: 'أُضيف ملفان',
        few: 'أُضيفت # ملفات',
        many: 'أُضيف # ملفًا',
        other: 'أُضيف # ملف',
      }),
  },
  problems: {
    required: 'يُرجى ملء هذا الحقل.',
    choice: 'يُرجى اختيار أحد الخيارات.',
    too_long: (limit) => `يُرجى الاختصار، فالحد الأقصى لعدد الأحرف هو ${limit}.`,
    not_an_option: 'يُرجى اختيار خيار آخر.',
    malformed: 'يُرجى التحقق من هذا الحقل.',
    out_of_range: 'هذه القيمة خارج الحدود المسموح بها.',
    gated: 'لا يمكن إرسال طلب بهذا الشأن.',
    too_many_files: (limit) => `الحد الأقصى لعدد الملفات هو ${limit}.`,
    file_too_large: (limit) => `الملف كبير جدًا: الحد الأقصى ${limit} لكل ملف.`,
    too_large: 'الحجم كبير جدًا ولا يمكن إرساله.',
    files_too_large: (limit) => `الحجم الإجمالي كبير جدًا: الحد الأقصى ${limit}.`,
    file_empty: 'هذا الملف فارغ.',
    file_unreadable: 'لا يمكن قراءة هذا الملف.',
  },
}

export const ar: Language = {
  messages,
  sections: { errors, file, start, notices, threadParts, ticketEvents, ticketList, ticket },
  later: () => import('./ar/later.js').then((chunk) => chunk.later),
  account: () => import('./ar/account.js').then((chunk) => chunk.account),
}
