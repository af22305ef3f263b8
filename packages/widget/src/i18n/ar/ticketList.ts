import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Words of the ticket list, in Arabic. */
export const ticketList: Sections['ticketList'] = {
  title: 'طلباتك',
  write: 'كتابة رسالة',
  search: 'البحث بالموضوع أو الرقم',
  clearSearch: 'مسح البحث',
  filter: 'عرض',
  filters: { all: 'الكل', open: 'المفتوحة', closed: 'المغلقة' },
  found: (count) =>
    plural(count, {
      zero: 'لا طلبات',
      one: 'طلب واحد',
      two: 'طلبان',
      few: '# طلبات',
      many: '# طلبًا',
      other: '# طلب',
    }),
  columns: {
    subject: 'الموضوع',
    project: 'المشروع',
    assignee: 'المسؤول',
    created: 'تاريخ الإنشاء',
    updated: 'آخر تحديث',
    status: 'الحالة',
  },
  number: (number) => `#${number}`,
  project: (id) => `المشروع ${id}`,
  urgent: 'عاجل',
  more: 'عرض المزيد',
  empty: 'لا توجد طلبات بعد',
  emptyText: 'ستظهر هنا طلباتك وردودنا.',
  noResults: 'لا توجد نتائج',
  noResultsText: 'جرّب كلمات أخرى أو ابحث في كل الطلبات.',
  showAll: 'عرض كل الطلبات',
  failed: 'تعذّر تحميل طلباتك.',
  moreFailed: 'تعذّر تحميل الطلبات الأقدم.',
}
