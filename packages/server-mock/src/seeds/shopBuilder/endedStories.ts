import { ago, answer, answerAsk, close, decline, judge, note, read, reply, take } from '../steps.js'
import type { Story } from '../story.js'
import { pdfFile } from '../textFiles.js'
import { shopBuilderPersons } from './persons.js'

const { vera } = shopBuilderPersons
const KIRA = 'Кира Белова'
const MARAT = 'Марат Сафин'
const OFFICE = { source: 'back-office', locale: 'ru' }
const act = pdfFile('act-2026-10.pdf', 'Lavkodel - Act 2026-10')

/** What is solved, closed or declined. */
export const endedShopBuilderStories: readonly Story[] = [
  {
    id: 'b-receipts',
    person: vera,
    agoMs: ago(4),
    ticket: {
      ...OFFICE,
      subject: 'Покупателям не приходят чеки',
      body: 'С понедельника двое покупателей спросили, где чек. В заказе написано «Чек отправлен».',
      categoryId: 'integrations',
      fields: { address: 'https://chashka.example/admin/orders', 'theme-changed': false },
    },
    steps: [
      take(ago(3, 23), MARAT),
      answer(ago(3, 22), MARAT, 'Вера, подскажите номер одного такого заказа?', {
        asks: [{ kind: 'text', label: 'Номер заказа без чека' }],
      }),
      answerAsk(ago(3, 21), { text: '10482' }),
      note(ago(3, 20), MARAT, 'Чек ушёл, письмо отклонил почтовик: нет подписи домена.'),
      answer(
        ago(3, 19),
        MARAT,
        'Чек сформирован, но письмо отклонила почта покупателя: у домена нет подписи. Добавьте запись из **Почта → Подпись домена**; после этого чеки дойдут, а чек по заказу 10482 я отправил ещё раз.',
        { isSolution: true, status: 'solved' },
      ),
      read(ago(3, 2)),
    ],
  },
  {
    id: 'b-act',
    person: vera,
    agoMs: ago(10),
    ticket: {
      ...OFFICE,
      subject: 'Акт за октябрь',
      body: 'Пришлите, пожалуйста, акт за октябрь для бухгалтерии.',
      categoryId: 'features',
      typeId: 'plans',
      fields: { address: 'https://chashka.example/admin/billing' },
    },
    steps: [
      take(ago(9, 23), KIRA),
      answer(
        ago(9, 22),
        KIRA,
        'Вера, акт во вложении. Все акты лежат в **Оплата → Документы**, туда новый попадает первого числа.',
        { files: [act], isSolution: true },
      ),
      read(ago(9, 20)),
      judge(ago(9, 20), true),
      close(ago(9, 19), 5, 'Быстро и по делу, спасибо!'),
    ],
  },
  {
    id: 'b-handover',
    person: vera,
    agoMs: ago(20),
    ticket: {
      ...OFFICE,
      subject: 'Передать второй магазин коллеге',
      body: 'Прошу передать магазин «Чашка-опт» новому владельцу. Подтверждаю, что владелец — я.',
      categoryId: 'ownership',
      typeId: 'hand-over-shop',
      fields: {
        address: 'https://chashka-opt.example/admin',
        'new-owner': 'ilya@chashka.example',
        irreversible: true,
      },
    },
    steps: [
      take(ago(19, 22), KIRA),
      answer(
        ago(19, 21),
        KIRA,
        'Вера, отправили Илье письмо. Как только он согласится, передадим.',
      ),
      reply(ago(19, 2), 'Он нажал на ссылку.'),
      answer(ago(19, 1), KIRA, 'Готово: «Чашка-опт» теперь у Ильи.', { status: 'solved' }),
      close(ago(18), 4),
    ],
  },
  {
    id: 'b-seo',
    person: vera,
    agoMs: ago(14),
    ticket: {
      ...OFFICE,
      subject: 'Вывести магазин в топ по слову «чашка»',
      body: 'Нужно, чтобы по слову «чашка» мы были на первой странице. Сколько это займёт?',
      categoryId: 'business',
      fields: { address: 'https://chashka.example' },
    },
    steps: [
      decline(
        ago(13, 20),
        MARAT,
        'Продвижением мы не занимаемся. Настроить заголовки и описания поможет статья «Чек-лист: что видит поиск», с большой задачей — отдел продаж: lavkodel.example/sales.',
      ),
      read(ago(13, 18)),
    ],
  },
]
