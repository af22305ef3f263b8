import type { AgentFile } from '@deskside/core/testing'
import { ago, answer, answerAsk, note, read, reply, take } from '../steps.js'
import type { Story } from '../story.js'
import { shopPortalPersons } from './persons.js'

const { katja, ben, carla } = shopPortalPersons
const HANNA = 'Hanna Vogt'
const LEO = 'Leo Marti'

/** What is new, being worked on, or waits for its person. */
export function openShopPortalStories(checkout: AgentFile): readonly Story[] {
  return [
    {
      id: 'e-vat',
      person: katja,
      agoMs: ago(0, 10),
      ticket: {
        subject: 'Checkout shows VAT twice for Austria',
        body: 'Orders to Austria show 20 % and 19 % in one list. The sum is right, the list is not. A screenshot is attached.',
        categoryId: 'problem',
        typeId: 'checkout',
        fields: { orders: 14 },
      },
      files: [checkout],
      steps: [
        take(ago(0, 9), HANNA),
        answer(
          ago(0, 8),
          HANNA,
          'Hello Katja, I can see it: the rate of your home country is listed although it is not charged. It is a mistake of the new template, and only of the list.',
        ),
        read(ago(0, 7)),
        note(ago(0, 6), HANNA, 'Template team ships it with 8.3.1 tonight.'),
        answer(ago(0, 1), HANNA, 'The fix goes live tonight at 22:00; nothing for you to do.'),
      ],
    },
    {
      id: 'e-stock',
      person: katja,
      agoMs: ago(1, 3),
      ticket: {
        subject: 'Stock of one article jumps back to 0',
        body: 'Article 3307 «Kugelbahn» goes back to 0 about an hour after I set it.',
        categoryId: 'problem',
        typeId: 'shop',
        fields: {},
      },
      steps: [
        take(ago(1, 2), LEO),
        answer(
          ago(1, 1),
          LEO,
          'Something sets it back from outside. Please tell me two things and do a third one.',
          {
            asks: [
              {
                kind: 'choice',
                label: 'What is connected to your stock?',
                options: ['A till', 'A market place', 'An accounting program', 'Nothing'],
              },
              { kind: 'text', label: 'At about what time did it happen last?' },
              { kind: 'steps', label: 'Switch «Import stock» off for an hour' },
            ],
          },
        ),
        answerAsk(ago(1), { option: 'A market place' }),
      ],
    },
    {
      id: 'e-bundles',
      person: katja,
      agoMs: ago(0, 0, 40),
      ticket: {
        subject: 'Bundles of three articles at one price',
        body: 'We would like to sell three toys as one set, with the stock of each going down.',
        categoryId: 'feature',
        fields: {
          benefits: ['sales', 'time'],
          details: 'We keep a fourth article and count by hand.',
        },
      },
      steps: [],
    },
    {
      id: 'e-call',
      person: katja,
      agoMs: ago(0, 5),
      madeBy: LEO,
      ticket: {
        subject: 'Your call of this morning: a second domain',
        body: 'Hello Katja,\n\nas promised on the phone: the second domain costs nothing on your plan. I need its name to set it up.',
      },
      steps: [
        answer(ago(0, 4, 50), LEO, 'You can answer right here.', { status: 'waiting_on_customer' }),
      ],
    },
    {
      id: 'e-ben-export',
      person: ben,
      agoMs: ago(2),
      ticket: {
        subject: 'Export of orders has no delivery date',
        body: 'The column is there and empty since the update of last week.',
        categoryId: 'problem',
        typeId: 'shop',
        fields: {},
      },
      steps: [
        take(ago(1, 22), HANNA),
        answer(
          ago(1, 20),
          HANNA,
          'Hello Ben, thank you. It is found and will be put right this week.',
        ),
        reply(ago(1, 2), 'Good. Katja needs it for the tax adviser, by Friday please.'),
      ],
    },
    {
      id: 'e-carla-migration',
      person: carla,
      agoMs: ago(3),
      madeBy: HANNA,
      ticket: {
        subject: 'Moving your shop to Kramladen',
        body: 'Hello Carla,\n\nthis ticket collects what we agreed on by mail. Articles and pictures come over on Thursday, customers on Friday.',
      },
      steps: [answer(ago(0, 22), HANNA, 'The articles are over: 412 of 412.')],
    },
  ]
}
