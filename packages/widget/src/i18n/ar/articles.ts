import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Words of the help articles, in Arabic. */
export const articles: Sections['articles'] = {
  title: 'مقالات المساعدة',
  search: 'ابحث في مقالات المساعدة',
  clearSearch: 'مسح البحث',
  suggested: 'مقالات مقترحة',
  recent: 'شوهدت مؤخرًا',
  all: 'كل المقالات',
  found: (count) =>
    plural(count, {
      zero: 'لا مقالات',
      one: 'مقالة واحدة',
      two: 'مقالتان',
      few: '# مقالات',
      many: '# مقالة',
      other: '# مقالة',
    }),
  allFound: 'عرض كل النتائج',
  more: 'عرض المزيد',
  noResults: 'لم نعثر على شيء',
  noResultsText: 'جرّب كلمات أخرى أو راسلنا.',
  empty: 'لا توجد مقالات بعد',
  failed: 'تعذّر تحميل المقالات.',
  moreFailed: 'تعذّر تحميل مزيد من المقالات.',
  onSite: 'زيارة مركز المساعدة',
  article: 'مقالة',
  asPage: 'فتح في صفحة مستقلة',
  updated: (when) => `آخر تحديث: ${when}`,
  articleFailed: 'تعذّر تحميل المقالة.',
  notFound: 'لم نعثر على هذه المقالة',
  notFoundText: 'ربما حُذفت.',
  question: 'هل أجابت هذه المقالة عن سؤالك؟',
  no: 'لا',
  partly: 'جزئيًا',
  yes: 'نعم',
  thanks: 'شكرًا لك! يساعدنا هذا على كتابة مقالات أفضل.',
  notRated: 'تعذّر إرسال إجابتك.',
  still: 'هل ما زالت لديك أسئلة؟',
  sendTicket: 'إرسال طلب',
  mayHelp: 'قد تفيدك هذه المقالات',
  hide: 'إخفاء هذه المقالات',
}
