import type { Sections } from '../messages.js'

/** Words of what happens to a request, in Arabic. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `الحالة: ${label}`,
  assignee: (name) => `يتولى ${name} هذا الطلب`,
  unassigned: 'بانتظار تعيين مسؤول',
  category: (label) => `الفئة: ${label}`,
  categoryAsked: (label) => `طُلب تغيير الفئة إلى: ${label}`,
  categoryKept: 'لم تتغيّر الفئة',
  rating: (stars) => `التقييم: ${stars}`,
  access: 'تغيّر الوصول',
  escalated: 'صُنّف عاجلًا',
  remind: 'أُرسل تذكير بالرد',
  solution: 'تمت التوصية بحل',
  ask: 'طلب الدعم شيئًا',
  told: {
    'access.granted': 'يمكن للدعم الاطلاع على المشروع',
    'access.withdrawn': 'لم يعد بإمكان الدعم الاطلاع على المشروع',
    'access.entered': 'اطّلع الدعم على المشروع',
    'solution.yes': 'كان الحل مفيدًا',
    'solution.no': 'لم يكن الحل مفيدًا',
    'ask.yes': 'تم',
    'ask.no': 'لم يتم',
  },
  other: 'تم التحديث',
}
