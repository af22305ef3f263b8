export type Language = 'en' | 'de'

const english = {
  portal: 'Customer portal',
  shop: 'My shop',
  tickets: 'Tickets',
  answers: 'Answers',
  contact: 'Contact',
  desk: 'Support',
  dark: 'Dark theme',
  otherLanguage: 'Deutsch',
  signOut: 'Sign out',
  enter: 'Sign in or register',
  foot: 'Kramladen GmbH, Berlin. Shops with a door of their own since 2009.',
  welcome: 'Everything for your shop, behind one counter.',
  welcomeText:
    'Report a problem, wish for a feature, and follow every ticket of your company in one place.',
  registerText:
    'You wrote or called before? Use the same e-mail address: your earlier tickets are waiting for you.',
  read: 'Look for an answer',
  write: 'Ways to reach us',
  hello: (name: string) => `Hello, ${name}`,
  yourShop: 'Your shop',
  open: 'Open',
  orders: 'Orders today',
  turnover: 'Turnover today',
  stock: 'Articles low in stock',
  week: 'Orders of this week',
  news: 'New in 8.3',
  newsItems: [
    ['Scan with the phone', 'Stock takes without typing: the camera reads the barcode.'],
    ['Two domains, one shop', 'A second address is free on every plan.'],
    ['VAT list put right', 'Orders abroad show the one rate that is charged.'],
  ],
}

export type Words = typeof english

const german: Words = {
  portal: 'Kundenportal',
  shop: 'Mein Shop',
  tickets: 'Tickets',
  answers: 'Antworten',
  contact: 'Kontakt',
  desk: 'Support',
  dark: 'Dunkles Design',
  otherLanguage: 'English',
  signOut: 'Abmelden',
  enter: 'Anmelden oder registrieren',
  foot: 'Kramladen GmbH, Berlin. Läden mit eigener Tür seit 2009.',
  welcome: 'Alles für Ihren Shop, hinter einer Theke.',
  welcomeText:
    'Melden Sie ein Problem, wünschen Sie eine Funktion und verfolgen Sie alle Tickets Ihrer Firma an einem Ort.',
  registerText:
    'Sie haben schon geschrieben oder angerufen? Nehmen Sie dieselbe E-Mail-Adresse: Ihre früheren Tickets warten auf Sie.',
  read: 'Eine Antwort suchen',
  write: 'So erreichen Sie uns',
  hello: (name) => `Guten Tag, ${name}`,
  yourShop: 'Ihr Shop',
  open: 'Geöffnet',
  orders: 'Bestellungen heute',
  turnover: 'Umsatz heute',
  stock: 'Artikel mit wenig Bestand',
  week: 'Bestellungen dieser Woche',
  news: 'Neu in 8.3',
  newsItems: [
    ['Scannen mit dem Telefon', 'Inventur ohne Tippen: Die Kamera liest den Strichcode.'],
    ['Zwei Domains, ein Shop', 'Eine zweite Adresse ist in jedem Tarif enthalten.'],
    ['Steuerliste berichtigt', 'Bestellungen ins Ausland zeigen nur den Satz, der gilt.'],
  ],
}

/** A word that one language lacks does not compile. */
export const words: Readonly<Record<Language, Words>> = { en: english, de: german }
