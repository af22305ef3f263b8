const words = {
  en: {
    send: 'Send message',
    cancel: 'Cancel',
    label: 'Subject',
    hint: 'One question per message is answered faster.',
    error: 'Please fill in this field.',
    value: 'Uploading the customer list stops at 80 %',
    notice: 'You are offline. Your message is sent as soon as the connection is back.',
    retry: 'Try again',
    empty: 'Nothing here yet',
    emptyHint: 'Your messages to support will appear here.',
    low: 'Low',
    lowHint: 'Works with small flaws, or a question about the service.',
    high: 'High',
    highHint: 'The system is down for everybody.',
  },
  ru: {
    send: 'Отправить сообщение',
    cancel: 'Отменить',
    label: 'Тема обращения',
    hint: 'Быстрее всего мы отвечаем, когда в обращении один вопрос.',
    error: 'Заполните это поле.',
    value: 'Загрузка списка клиентов останавливается на 80 %',
    notice: 'Нет соединения. Сообщение уйдёт, как только связь восстановится.',
    retry: 'Попробовать ещё раз',
    empty: 'Здесь пока ничего нет',
    emptyHint: 'Здесь появятся ваши обращения в поддержку.',
    low: 'Низкий',
    lowHint: 'Работает с небольшими недочётами, или вопрос по сервису.',
    high: 'Высокий',
    highHint: 'Система не работает ни у кого.',
  },
  ar: {
    send: 'إرسال الرسالة',
    cancel: 'إلغاء',
    label: 'الموضوع',
    hint: 'سؤال واحد في كل رسالة يلقى جوابًا أسرع.',
    error: 'يُرجى ملء هذا الحقل.',
    value: 'يتوقف رفع قائمة العملاء عند 80٪',
    notice: 'أنت غير متصل. ستُرسل رسالتك حالما يعود الاتصال.',
    retry: 'إعادة المحاولة',
    empty: 'لا شيء هنا بعد',
    emptyHint: 'ستظهر رسائلك إلى الدعم هنا.',
    low: 'منخفضة',
    lowHint: 'يعمل مع عيوب بسيطة، أو سؤال عن الخدمة.',
    high: 'عالية',
    highHint: 'النظام متوقف لدى الجميع.',
  },
}

export type SampleWords = (typeof words)['en']

/** Words to try parts with; English where there are none. */
export function wordsIn(language: string): SampleWords {
  return words[language as keyof typeof words] ?? words.en
}
