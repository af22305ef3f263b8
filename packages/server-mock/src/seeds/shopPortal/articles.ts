import type { SeedArticle } from '../publishAll.js'

const ANSWERS = 'https://kramladen.example/answers'

/** What Kramladen's answers say. */
export const shopPortalArticles: readonly SeedArticle[] = [
  {
    id: 'redirects',
    title: 'Lead old addresses to new ones',
    agoDays: 70,
    format: 'markdown',
    url: `${ANSWERS}/redirects`,
    body: '**Shop → Redirects → Upload** takes a CSV with two columns, `from` and `to`.\n\n- Addresses begin with `/`, without the domain.\n- A redirect works at once; search engines need some days.\n- An address that leads to itself is refused.',
  },
  {
    id: 'vat-abroad',
    title: 'VAT for customers abroad',
    agoDays: 110,
    format: 'markdown',
    url: `${ANSWERS}/vat-abroad`,
    body: 'Under **Taxes → Countries** each country has its rate. Orders from a country without one take that of your own.\n\nCustomers with a VAT number pay none: the checkout asks for it when «Business» is chosen.',
  },
  {
    id: 'stock-imports',
    title: 'Who sets my stock?',
    agoDays: 30,
    format: 'markdown',
    url: `${ANSWERS}/stock-imports`,
    body: 'Tills, market places and accounting programs write the stock as well as you do; the last one wins.\n\n**Articles → History** shows who set it, and when. Switch «Import stock» off to see whether it comes from outside.',
  },
  {
    id: 'rechnungen',
    title: 'Rechnungen: Nummern, Logo und Fußzeile',
    agoDays: 50,
    format: 'markdown',
    url: `${ANSWERS}/rechnungen`,
    body: 'Unter **Belege → Rechnung** stellen Sie Nummernkreis, Logo und Fußzeile ein. Eine Rechnung, die verschickt ist, ändert sich nicht mehr: stornieren Sie sie und schreiben Sie eine neue.',
  },
]
