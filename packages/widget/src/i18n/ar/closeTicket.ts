import type { Sections } from '../messages.js'

/** Words of closing and rating, in Arabic. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'إغلاق الطلب',
  text: 'يمكنك إغلاقه في أي وقت، سواء حُلّ أم لا. ولا يمكن إضافة رسائل ما دام مغلقًا.',
  finalText:
    'يمكنك إغلاقه في أي وقت، سواء حُلّ أم لا. بعد ذلك يمكن قراءته، لكن لا يمكن فتحه من جديد.',
  question: 'ما رأيك في مساعدتنا؟',
  solvedQuestion: 'هل حُلّت المشكلة؟ قيّم مساعدتنا',
  stars: (value) => `${value} من 5`,
  scores: ['سيئ جدًا', 'سيئ', 'مقبول', 'جيد', 'ممتاز'],
  comment: 'ما سبب تقييمك؟',
  button: 'إغلاق الطلب',
  rate: 'إرسال التقييم',
  notSolved: 'لم يُحل بعد',
  thanks: 'شكرًا لك!',
  thanksText: 'يساعدنا تقييمك على التحسّن.',
  closed: 'الطلب مغلق',
  closedText: 'يمكنك قراءته هنا في أي وقت.',
  open: 'عرض الطلب',
  home: 'تم',
  notPossible: 'لم يعد من الممكن إغلاق هذا الطلب.',
}
