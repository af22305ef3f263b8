import type { DeskConfigInput } from '@deskside/core'

const OFFICE = [{ from: '09:00', to: '18:00' }]

const demoSupport: DeskConfigInput['support'] = {
  hours: {
    zone: 'Europe/Stockholm',
    weekly: {
      monday: OFFICE,
      tuesday: OFFICE,
      wednesday: OFFICE,
      thursday: OFFICE,
      friday: OFFICE,
    },
    holidays: [{ date: '12-24' }, { date: '12-25' }, { date: '12-26' }, { date: '01-01' }],
  },
  promises: [{ priority: 'high', clockMinutes: 60 }, { workingMinutes: 60 }],
  promise: {
    en: 'A first answer within one working hour; within an hour, day and night, if you are down.',
    ru: 'Первый ответ в течение рабочего часа; если всё стоит — в течение часа в любое время.',
  },
  confidentiality: {
    en: 'What you write stays between you and our support.',
    ru: 'Написанное останется между вами и поддержкой.',
  },
}

/** The support desk of Lumenboard, an invented product analytics service. */
export const demoDesk: DeskConfigInput = {
  name: { en: 'Lumenboard Support', ru: 'Поддержка Lumenboard' },
  greeting: {
    en: 'Hello! Tell us what happened. We usually answer within one working hour.',
    ru: 'Здравствуйте! Расскажите, что случилось. Обычно мы отвечаем в течение рабочего часа.',
  },
  form: {
    subject: 'required',
    categories: [
      {
        id: 'using',
        label: { en: 'Using Lumenboard', ru: 'Работа с Lumenboard' },
        explanation: {
          en: 'How to build a report, share a board, invite people, connect a source.',
          ru: 'Как построить отчёт, поделиться доской, пригласить людей, подключить источник.',
        },
      },
      {
        id: 'data',
        label: { en: 'Data looks wrong', ru: 'Данные выглядят неверно' },
        explanation: {
          en: 'Numbers are missing, late or differ from your own. Name the report and the day.',
          ru: 'Цифр нет, они опаздывают или расходятся с вашими. Назовите отчёт и день.',
        },
      },
      {
        id: 'error',
        label: { en: 'Something is broken', ru: 'Что-то не работает' },
        explanation: {
          en: 'A page does not load, an export stops, sign-in fails. A screenshot helps.',
          ru: 'Страница не открывается, экспорт обрывается, вход не удаётся. Поможет скриншот.',
        },
      },
      {
        id: 'billing',
        label: { en: 'Billing and documents', ru: 'Оплата и документы' },
        explanation: {
          en: 'Invoices, plans, limits, contracts.',
          ru: 'Счета, тарифы, лимиты, договоры.',
        },
        types: [
          { id: 'invoice', label: { en: 'Invoice', ru: 'Счёт' } },
          { id: 'plan', label: { en: 'Plan and limits', ru: 'Тариф и лимиты' } },
          { id: 'other', label: { en: 'Other', ru: 'Другое' } },
        ],
      },
    ],
    priorities: [
      {
        id: 'low',
        label: { en: 'Low', ru: 'Низкий' },
        explanation: {
          en: 'It works with small flaws, or you have a question, or need an invoice.',
          ru: 'Всё работает с небольшими недочётами, есть вопрос или нужен счёт.',
        },
      },
      {
        id: 'medium',
        label: { en: 'Medium', ru: 'Средний' },
        explanation: {
          en: 'It works, but a part of it has errors.',
          ru: 'Всё работает, но в части сервиса есть ошибки.',
        },
      },
      {
        id: 'high',
        label: { en: 'High', ru: 'Высокий' },
        explanation: {
          en: 'Lumenboard is down for you, or data is being lost.',
          ru: 'Lumenboard у вас не работает или теряются данные.',
        },
      },
    ],
    defaultPriority: 'low',
    projects: [
      { id: '4107', name: 'Northwind Shop' },
      { id: '4112', name: 'Northwind Mobile' },
    ],
  },
  statuses: {
    open: {
      label: { en: 'Open', ru: 'Открыто' },
      explanation: {
        en: 'We have it. You can add to it at any time.',
        ru: 'Обращение получено. Его можно дополнить в любой момент.',
      },
    },
    in_progress: {
      label: { en: 'In progress', ru: 'В работе' },
      explanation: { en: 'Somebody is looking into it.', ru: 'Специалист разбирается.' },
    },
    waiting_on_customer: {
      label: { en: 'Waiting for your answer', ru: 'Ждём вашего ответа' },
      explanation: {
        en: 'We need something from you to go on.',
        ru: 'Чтобы продолжить, нам нужен ваш ответ.',
      },
    },
    solved: {
      label: { en: 'Solved', ru: 'Решено' },
      explanation: {
        en: 'We think it is done. A reply opens it again.',
        ru: 'Мы считаем вопрос решённым. Ответ откроет обращение снова.',
      },
    },
    closed: {
      label: { en: 'Closed', ru: 'Закрыто' },
      explanation: {
        en: 'It is over. You can open it again.',
        ru: 'Обращение завершено. Его можно открыть снова.',
      },
    },
    declined: {
      label: { en: 'Declined', ru: 'Отклонено' },
      explanation: {
        en: 'We cannot do this; the reason is given.',
        ru: 'Мы не можем этого сделать; причина указана.',
      },
    },
  },
  channels: [
    {
      id: 'status',
      kind: 'link',
      label: { en: 'Status page', ru: 'Состояние сервиса' },
      address: 'https://status.lumenboard.example',
      purpose: { en: 'Is it down for everybody?', ru: 'Не работает у всех?' },
    },
    {
      id: 'phone',
      kind: 'phone',
      label: { en: 'Phone', ru: 'Телефон' },
      address: '+46 8 555 010 20',
      purpose: {
        en: 'Advice only; changes to your account need a ticket.',
        ru: 'Только советы; изменения в аккаунте — по обращению.',
      },
      counts: false,
    },
  ],
  support: demoSupport,
  escalation: { kind: 'remind', againAfterMinutes: 120 },
  manager: {
    label: { en: 'Write to our head of support', ru: 'Написать руководителю поддержки' },
    explanation: {
      en: 'When something went wrong with our answer itself.',
      ru: 'Если что-то не так с самим нашим ответом.',
    },
  },
  access: {
    explanation: {
      en: 'Support can look into this project until you withdraw it or the ticket closes.',
      ru: 'Поддержка видит проект, пока вы не закроете доступ или обращение.',
    },
  },
  rating: { comment: true },
  articles: { feedback: true, url: 'https://help.lumenboard.example' },
  afterSending: 'ticket',
}
