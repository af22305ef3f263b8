/** What ten thousand tickets are made of. */

export const FIRST_NAMES =
  'Ada Bruno Chiara Dmitri Elif Fatou Goran Hana Ines Jonas Keiko Liam Mira Noor Olga Pavel Quynh Rosa Samir Tove'.split(
    ' ',
  )

export const LAST_NAMES =
  'Almeida Bauer Castro Dahl Eriksen Fontaine Greco Haddad Ivanova Jansen Kowalski Lindgren Moreau Nakamura Okoye Petrov Quist Ricci Sato Tanaka'.split(
    ' ',
  )

export const COMPANIES = 'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper'.split(
  ' ',
)

export const AGENTS = ['Anna Berg', 'Luis Ortega', 'Agnes Holm', 'Mats Eklund', 'Priya Nair']

export const THINGS = [
  'The weekly report',
  'The CSV export',
  'Sign-in with a code',
  'The board «Growth»',
  'The import of costs',
  'The alert for orders',
  'The invoice of last month',
  'The invitation of a colleague',
  'The funnel «Checkout»',
  'The mobile app',
]

export const TROUBLES = [
  'shows no numbers since yesterday',
  'stops half-way without a message',
  'is empty for one of our projects',
  'arrives twice',
  'takes more than a minute',
  'went to the wrong person',
  'differs from what our shop says',
  'cannot be found any more',
]

export const DETAILS = [
  'Nothing was changed on our side.',
  'It happens in every browser, and on the phone as well.',
  'A colleague sees the same.',
  'Last week it still worked.',
  'We need it for a meeting on Monday.',
]

export const ANSWERS = [
  'Thank you, I can see it too. I am looking into it.',
  'Could you tell me the day on which it happened first?',
  'It is put right; please reload the page.',
  'A filter of the project left it out. I have removed it.',
  'The import runs again tonight; tomorrow the numbers are there.',
]

export const REPLIES = [
  'Since Tuesday, I think.',
  'Thank you, that helped!',
  'I tried it, and it is still the same.',
  'Yes, please do.',
]
