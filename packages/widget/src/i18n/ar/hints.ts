import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Gentle words on what somebody is writing, in Arabic. */
export const hints: Sections['hints'] = {
  label: 'قبل الإرسال',
  duplicate: 'لديك طلب مفتوح مشابه:',
  goOn: 'المتابعة هناك',
  show: 'عرض',
  wentOn: 'أصبح نصك في ردّك الآن.',
  several: (count) =>
    plural(count, {
      zero: 'يبدو أن هنا أكثر من سؤال. طلب لكل سؤال يُجاب عنه أسرع.',
      one: 'يبدو أن هنا أكثر من سؤال. طلب لكل سؤال يُجاب عنه أسرع.',
      two: 'يبدو أن هنا سؤالين. طلب لكل سؤال يُجاب عنه أسرع.',
      few: 'يبدو أن هنا # أسئلة. طلب لكل سؤال يُجاب عنه أسرع.',
      many: 'يبدو أن هنا # سؤالًا. طلب لكل سؤال يُجاب عنه أسرع.',
      other: 'يبدو أن هنا # سؤال. طلب لكل سؤال يُجاب عنه أسرع.',
    }),
  steps: 'ما الخطوات التي تؤدي إلى ذلك؟ عندها يمكننا رؤيته أيضًا.',
  address: 'في أي صفحة حدث ذلك؟ يساعدنا عنوانها على البحث.',
  screenshot: 'غالبًا ما تكون لقطة الشاشة أوضح.',
  dismiss: 'إخفاء هذا التلميح',
}
