import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Words of what waits to be sent, in Arabic. */
export const outbox: Sections['outbox'] = {
  title: 'لم يُرسل بعد',
  newRequest: 'طلب جديد',
  reply: 'رد',
  edit: 'إعادة إلى النموذج',
  editReply: 'إعادة إلى الرد',
  occupied: 'يوجد نص آخر في النموذج. أرسله أو احذفه ليعود هذا إليه.',
  none: 'تم إرسال كل شيء',
  noneText: 'لا شيء ينتظر على هذا الجهاز.',
  files: (count) =>
    plural(count, {
      zero: 'لا ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),
}
