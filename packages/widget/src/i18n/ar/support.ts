import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('ar')

/** Words about when and where support can be reached, in Arabic. */
export const support: Sections['support'] = {
  hours: 'ساعات الدعم',
  open: 'متاح الآن',
  closed: 'مغلق الآن',
  always: 'على مدار الساعة',
  until: (when) => `حتى ${when}`,
  nextOpening: (when) => `موعد الفتح التالي: ${when}`,
  day: (day, time) => `${day}، ${time}`,
  allDay: 'طوال اليوم',
  closedDay: 'مغلق',
  yourTime: 'بتوقيتك',
  within: {
    hours: (count) =>
      plural(count, {
        zero: 'أول رد خلال # ساعة',
        one: 'أول رد خلال ساعة واحدة',
        two: 'أول رد خلال ساعتين',
        few: 'أول رد خلال # ساعات',
        many: 'أول رد خلال # ساعة',
        other: 'أول رد خلال # ساعة',
      }),
    minutes: (count) =>
      plural(count, {
        zero: 'أول رد خلال # دقيقة',
        one: 'أول رد خلال دقيقة واحدة',
        two: 'أول رد خلال دقيقتين',
        few: 'أول رد خلال # دقائق',
        many: 'أول رد خلال # دقيقة',
        other: 'أول رد خلال # دقيقة',
      }),
    workingHours: (count) =>
      plural(count, {
        zero: 'أول رد خلال # ساعة عمل',
        one: 'أول رد خلال ساعة عمل واحدة',
        two: 'أول رد خلال ساعتي عمل',
        few: 'أول رد خلال # ساعات عمل',
        many: 'أول رد خلال # ساعة عمل',
        other: 'أول رد خلال # ساعة عمل',
      }),
    workingMinutes: (count) =>
      plural(count, {
        zero: 'أول رد خلال # دقيقة عمل',
        one: 'أول رد خلال دقيقة عمل واحدة',
        two: 'أول رد خلال دقيقتي عمل',
        few: 'أول رد خلال # دقائق عمل',
        many: 'أول رد خلال # دقيقة عمل',
        other: 'أول رد خلال # دقيقة عمل',
      }),
  },
  dueAt: (when) => `إذا أرسلت الآن فسيصلك الرد قبل ${when}.`,
  delays: 'ما قد يؤخر الرد',
  channels: 'طرق أخرى للتواصل معنا',
  notCounted: 'ليست للطلبات',
  notCountedText: 'ما تكتبه هناك لا يُسجَّل ولا يُبنى عليه أي عمل.',
}
