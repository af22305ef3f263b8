import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in Arabic. */
export const listing: Sections['listing'] = {
  columns: {
    number: 'الرقم',
    preview: 'الوصف',
    category: 'الفئة',
    type: 'نوع السؤال',
    activity: 'آخر نشاط',
    closed: 'تاريخ الإغلاق',
  },
  scope: 'لمن الطلبات',
  scopes: { mine: 'طلباتي', organization: 'طلبات مؤسستي' },
  from: (name) => `من ${name}`,
  filters: 'عوامل التصفية',
  filtersOn: (count) => `عوامل التصفية: ${count}`,
  any: 'الكل',
  period: 'الفترة',
  periods: {
    any: 'أي وقت',
    7: 'آخر 7 أيام',
    30: 'آخر 30 يومًا',
    90: 'آخر 3 أشهر',
    365: 'آخر 12 شهرًا',
    dates: 'اختيار التواريخ',
  },
  fromDate: 'من',
  toDate: 'إلى',
  sort: 'الترتيب',
  sorts: { activity: 'آخر نشاط', created: 'الأحدث أولًا', number: 'الرقم الأكبر' },
  earlier: 'عرض السابق',
  searching: 'جارٍ البحث…',
  noneHere: 'لا شيء هنا',
  noneHereText: 'لا يوجد طلب يطابق اختيارك.',
  clear: 'مسح عوامل التصفية',
  legend: 'معاني الحالات',
}
