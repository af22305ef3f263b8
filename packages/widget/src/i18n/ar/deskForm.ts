import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in Arabic. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'نساعدك في هذا.',
    up_to_limit: 'نساعدك في هذا ضمن حد معيّن.',
    limited: 'يمكننا المساعدة في هذا جزئيًا.',
    out_of_scope: 'هذا خارج نطاق ما يمكننا المساعدة فيه.',
  },
  guide: 'مساعدة في الوصف',
  guideAdded: 'أُضيف المخطط إلى رسالتك.',
  advice: 'ما يجعل الرد أسرع',
  delays: 'ما قد يؤخر الرد',
  chooseFiles: 'اختيار ملفات',
  otherPage: 'الأمر يتعلق بصفحة أخرى',
  thisPage: 'استخدام عنوان هذه الصفحة',
  malformed: {
    email: 'يُرجى إدخال عنوان بريد إلكتروني.',
    url: 'يُرجى إدخال عنوان صفحة.',
    number: 'يُرجى إدخال رقم.',
    date: 'يُرجى إدخال تاريخ.',
    consent: 'يُرجى الموافقة أولًا.',
  },
  between: (min, max) => `يُرجى إدخال قيمة بين ${min} و${max}.`,
  atLeast: (min) => `${min} على الأقل.`,
  atMost: (max) => `${max} على الأكثر.`,
}
