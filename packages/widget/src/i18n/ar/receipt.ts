import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in Arabic. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `يصل الرد عبر البريد الإلكتروني فقط، إلى ${email}.`,
  track: 'أنشئ حسابًا لمتابعة طلباتك هنا أيضًا.',
  register: 'إنشاء حساب',
}
