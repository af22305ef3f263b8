import { ago, answer, close, decline, read, reopen, reply, take } from '../steps.js'
import type { Story } from '../story.js'
import { textFile } from '../textFiles.js'
import { shopPortalPersons } from './persons.js'

const { katja, ben } = shopPortalPersons
const HANNA = 'Hanna Vogt'
const LEO = 'Leo Marti'
const redirects = textFile('redirects.csv', 'text/csv', [
  'from,to',
  '/kugelbahn.html,/p/kugelbahn',
  '/bauernhof.html,/p/bauernhof',
])

/** What is solved, closed or declined. */
export const endedShopPortalStories: readonly Story[] = [
  {
    id: 'e-redirects',
    person: katja,
    agoMs: ago(7),
    ticket: {
      subject: 'Old addresses of articles lead to nothing',
      body: 'Since the move Google leads to the old addresses, which do not exist any more.',
      categoryId: 'problem',
      typeId: 'shop',
      fields: {},
    },
    steps: [
      take(ago(6, 22), LEO),
      answer(
        ago(6, 20),
        LEO,
        'Here is a list with the first two. Fill in the rest and upload it under **Shop → Redirects**; it works at once.',
        { files: [redirects], isSolution: true, status: 'solved' },
      ),
      read(ago(6, 19)),
    ],
  },
  {
    id: 'e-mails',
    person: katja,
    agoMs: ago(15),
    ticket: {
      subject: 'Confirmations of orders go out in English',
      body: 'To customers with a German browser as well.',
      categoryId: 'problem',
      typeId: 'checkout',
      fields: { orders: 60 },
    },
    steps: [
      take(ago(14, 22), HANNA),
      answer(ago(14, 21), HANNA, 'The template had no German text; I have put it back.', {
        status: 'solved',
      }),
      close(ago(14, 20)),
      reopen(ago(13)),
      reply(ago(13), 'Two came in English again today, orders 2210 and 2214.'),
      answer(ago(12, 20), HANNA, 'Those were planned before; the last of them is out now.', {
        status: 'solved',
      }),
      read(ago(12, 19)),
      close(ago(12, 18), 5, 'Thank you for looking again.'),
    ],
  },
  {
    id: 'e-discount',
    person: katja,
    agoMs: ago(10),
    ticket: {
      subject: 'A discount on our plan for clubs',
      body: 'We are a company, but half of our orders are from kindergartens. Is there a discount?',
      categoryId: 'feature',
      fields: {},
    },
    steps: [
      decline(
        ago(9, 20),
        LEO,
        'Our plans have one price for everybody. You can give your own customers a discount, though: Prices → Groups → «Kindergartens».',
      ),
    ],
  },
  {
    id: 'e-ben-barcode',
    person: ben,
    agoMs: ago(20),
    ticket: {
      subject: 'Scan barcodes with the phone',
      body: 'Typing article numbers in the store room takes us an hour a week.',
      categoryId: 'feature',
      fields: { benefits: ['time', 'errors'] },
    },
    steps: [
      answer(
        ago(19),
        HANNA,
        'It is there since 8.2: **Stock → Scan**, in the browser of the phone.',
        {
          isSolution: true,
          status: 'solved',
        },
      ),
      read(ago(18, 22)),
      close(ago(18, 22), 5),
    ],
  },
]
