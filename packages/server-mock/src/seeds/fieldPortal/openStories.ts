import type { AgentFile } from '@deskside/core/testing'
import { ago, answer, answerAsk, note, read, reply, take } from '../steps.js'
import type { Story } from '../story.js'
import { fieldPersons } from './persons.js'

const { nora, jonas, petra } = fieldPersons
const MILA = 'Mila Novak'
const TOBIAS = 'Tobias Krug'
const AGENCY = { company: 'Kornblume Foods' }

export type FieldPhotos = {
  readonly misread: AgentFile
  readonly planogram: AgentFile
  readonly syncLog: AgentFile
}

/** What is new, being worked on, or waits for its person. */
export function openFieldStories({ misread, planogram, syncLog }: FieldPhotos): readonly Story[] {
  return [
    {
      id: 'a-misread-facings',
      person: nora,
      agoMs: ago(1, 3),
      ticket: {
        subject: 'Facings of «Korn Crunch 500 g» are counted as 250 g',
        body: 'Visit 88214, store 4471 (Marktkauf, Lindenstrasse 8).\n\nAll six facings of the big pack were read as the small one, so the share of shelf is wrong for the whole category. The photo is sharp and straight.',
        fields: { ...AGENCY, route: 'R-1204', region: 'north' },
      },
      files: [misread],
      steps: [
        take(ago(1, 2), MILA),
        answer(
          ago(1, 1),
          MILA,
          'Hello Nora,\n\nthank you for the photo, I can see it. The new design of the big pack came in this month and our model has few pictures of it.\n\nI have sent your visit to the recognition team; they read it anew by hand **today**, and your report will be put right.',
        ),
        read(ago(1)),
        reply(
          ago(0, 22),
          'Great, thank you. There are four more stores with the new design on my route this week.',
        ),
        note(
          ago(0, 20),
          MILA,
          'Recognition: retraining with the new pack is planned for Thursday.',
        ),
        answer(
          ago(0, 1),
          MILA,
          'Visit 88214 is put right. For the four stores just go on as usual: from Thursday the new pack is known, and visits before that are read by hand.',
        ),
      ],
    },
    {
      id: 'a-sync',
      person: nora,
      agoMs: ago(0, 9),
      ticket: {
        subject: 'A visit will not sync: stays at 96 %',
        body: 'Visit 88307 hangs at 96 % since this morning, over Wi-Fi too. The app has been restarted twice. I am afraid to log out because of the photos.',
        fields: { ...AGENCY, route: 'R-1204', region: 'north' },
      },
      steps: [
        take(ago(0, 8, 30), TOBIAS),
        answer(
          ago(0, 8),
          TOBIAS,
          'Hello Nora, please **do not log out**: the photos are safe on the phone as long as you stay signed in.\n\nI need two things to see where it stops.',
          {
            asks: [
              { kind: 'file', label: 'The log of the app: Settings → Help → Share log' },
              {
                kind: 'choice',
                label: 'Which phone is it?',
                options: ['Android', 'iPhone'],
              },
            ],
          },
        ),
        answerAsk(ago(0, 6), { text: 'Here it is.', files: [syncLog] }),
      ],
    },
    {
      id: 'a-route',
      person: nora,
      agoMs: ago(0, 0, 35),
      ticket: {
        subject: 'Route R-1310 is missing in the app',
        body: 'From Monday I take over R-1310 from Jonas. It is in the plan that our coordinator sent, but not in my app.',
        fields: { company: 'Kornblume Foods', route: 'R-1310', region: 'east' },
      },
      steps: [],
    },
    {
      id: 'a-jonas-planogram',
      person: jonas,
      agoMs: ago(2),
      ticket: {
        subject: 'Das Planogramm im Markt ist ein anderes als in der App',
        body: 'Besuch 88102, Markt 3920. Der Markt hat letzte Woche umgebaut, die App prüft noch gegen das alte Planogramm und meldet überall Lücken.',
        fields: { company: 'Kornblume Foods', region: 'east' },
        locale: 'de',
      },
      files: [planogram],
      steps: [
        take(ago(1, 22), TOBIAS),
        answer(
          ago(1, 21),
          TOBIAS,
          'Hallo Jonas, danke! Das neue Planogramm liegt uns vor, es fehlt nur die Freigabe von Kornblume. Ich habe dort nachgefragt und melde mich.',
        ),
      ],
    },
    {
      id: 'a-guest-login',
      person: petra,
      agoMs: ago(0, 4),
      ticket: {
        subject: 'No mail with the link to confirm',
        body: 'I signed up twice today and got no mail. I cannot begin my first route tomorrow without the app.',
        fields: { company: 'Kornblume Foods', region: 'west', email: petra.email },
        source: 'direct-link',
      },
      steps: [
        answer(
          ago(0, 3),
          MILA,
          'Hello, your mail server put our mails aside as unknown. I have sent the link again from another address; it should be there within minutes. Has it arrived?',
          { status: 'waiting_on_customer' },
        ),
      ],
    },
  ]
}
