import type { AgentFile } from '@deskside/core/testing'
import { ago, answer, decline, note, rate, read, reply, status, take } from '../steps.js'
import type { Story } from '../story.js'
import { fieldPersons } from './persons.js'

const { nora } = fieldPersons
const MILA = 'Mila Novak'
const TOBIAS = 'Tobias Krug'
const FIELDS = { company: 'Kornblume Foods', region: 'north' }

/** What is completed or declined. */
export function endedFieldStories(fullShelf: AgentFile): readonly Story[] {
  return [
    {
      id: 'a-price-tags',
      person: nora,
      agoMs: ago(6),
      ticket: {
        subject: 'Price tags on hooks are not read',
        body: 'Store 4471, visit 87990: prices on the hooks in the snack aisle come out empty. On the shelf they are read.',
        fields: { ...FIELDS, route: 'R-1204' },
      },
      files: [fullShelf],
      steps: [
        take(ago(5, 22), MILA),
        answer(
          ago(5, 20),
          MILA,
          'Tags on hooks hang at an angle. Please take one more photo **from below, about 40 cm away**; for the last visit I have typed the prices in for you.',
          { status: 'waiting_on_customer' },
        ),
        reply(ago(5, 2), 'From below it works, all eight were read at once!'),
        answer(ago(5, 1), MILA, 'Wonderful. I have added the hint to the guide for snacks.', {
          status: 'solved',
          isSolution: true,
        }),
        read(ago(5)),
        rate(ago(4, 22), 5, 'A tip that I can use every day.'),
      ],
    },
    {
      id: 'a-gps',
      person: nora,
      agoMs: ago(12),
      ticket: {
        subject: 'The app says that I am not in the store',
        body: 'Store 4402 is in the basement of a mall, there is no GPS. The visit cannot be started.',
        fields: { ...FIELDS, route: 'R-1198' },
      },
      steps: [
        take(ago(11, 20), TOBIAS),
        answer(
          ago(11, 19),
          TOBIAS,
          'I have set store 4402 to «start by code»: the code is on the delivery door, five digits.',
          { status: 'solved' },
        ),
        read(ago(11, 18)),
        status(ago(8), TOBIAS, 'closed'),
      ],
    },
    {
      id: 'a-own-photos',
      person: nora,
      agoMs: ago(9),
      ticket: {
        subject: 'Can I send photos from my gallery?',
        body: 'The store closed earlier than planned. I have photos from yesterday in my gallery, can they be used for visit 87771?',
        fields: FIELDS,
      },
      steps: [
        note(
          ago(8, 22),
          TOBIAS,
          'Second time this month from this agency; told their coordinator.',
        ),
        decline(
          ago(8, 21),
          TOBIAS,
          'Photos must be taken in the app during the visit: that is agreed with the brands, and we cannot make an exception. Your coordinator can plan visit 87771 again.',
        ),
        read(ago(8, 20)),
      ],
    },
  ]
}
