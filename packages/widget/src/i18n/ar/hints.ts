import type { Sections } from '../messages.js'

/** Gentle words on what somebody is writing, in Arabic. */
export const hints: Sections['hints'] = {
  label: 'قبل الإرسال',
  duplicate: 'لديك طلب مفتوح مشابه:',
  number: (number) => `#${number}`,
  goOn: 'المتابعة هناك',
  show: 'عرض',
  wentOn: 'أصبح نصك في ردّك الآن.',
  several: 'يبدو أن هنا أكثر من سؤال. طلب لكل سؤال يُجاب عنه أسرع.',
  problems: 'يبدو أن هنا أكثر من مشكلة. طلب لكل مشكلة يُجاب عنه أسرع.',
  steps: 'ما الخطوات التي تؤدي إلى ذلك؟ عندها يمكننا رؤيته أيضًا.',
  address: 'في أي صفحة حدث ذلك؟ يساعدنا عنوانها على البحث.',
  screenshot: 'غالبًا ما تكون لقطة الشاشة أوضح.',
  more: 'عرض المزيد',
  dismiss: 'إخفاء هذا التلميح',
}
