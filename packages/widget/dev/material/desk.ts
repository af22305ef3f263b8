import type { DeskConfigInput } from '@deskside/core'

/** A desk with a bit of everything, in two languages. */
export const desk: Partial<DeskConfigInput> = {
  name: { en: 'Northwind support', ru: 'Поддержка Northwind' },
  greeting: {
    en: 'We answer within one working hour, 10:00 to 19:00.',
    ru: 'Отвечаем в течение рабочего часа, с 10:00 до 19:00.',
  },
  form: {
    projects: [
      { id: '4411', name: 'Autumn sale' },
      { id: '4502', name: 'Loyalty programme, northern regions' },
    ],
    categories: [
      {
        id: 'app',
        label: { en: 'Application help', ru: 'Помощь с приложением' },
        explanation: {
          en: 'How to create a campaign, set up a script or read statistics.',
          ru: 'Как создать кампанию, настроить сценарий или посмотреть статистику.',
        },
      },
      {
        id: 'errors',
        label: { en: 'System errors', ru: 'Системные ошибки' },
        explanation: {
          en: 'Something does not load, or fails while you create a campaign or upload data.',
          ru: 'Не загружается, ошибка при создании кампании или загрузке данных.',
        },
      },
      {
        id: 'documents',
        label: { en: 'Documents and finance', ru: 'Документы и финансы' },
        types: [
          {
            id: 'metrics',
            label: { en: 'Metrics tariffing request', ru: 'Тарификация по метрикам' },
          },
          { id: 'other', label: { en: 'Other', ru: 'Другое' } },
        ],
      },
    ],
    priorities: [
      {
        id: 'low',
        label: { en: 'Low', ru: 'Низкий' },
        explanation: {
          en: 'Works with small flaws, or a question.',
          ru: 'Небольшие недочёты или вопрос.',
        },
      },
      {
        id: 'medium',
        label: { en: 'Medium', ru: 'Средний' },
        explanation: { en: 'Works, but a service has errors.', ru: 'Работает, но есть ошибки.' },
      },
      {
        id: 'high',
        label: { en: 'High', ru: 'Высокий' },
        explanation: { en: 'The system is down.', ru: 'Система не работает.' },
      },
    ],
    defaultPriority: 'medium',
  },
}
