import type { World } from '../world.js'

/** A few articles for a world under test: the cases need at least two. */
export function publishArticles({ agent }: World): void {
  agent.publish({
    id: 'export-rows',
    title: 'Export rows as CSV',
    body: 'Open the report and choose **Export**. Rows of the last year are in the file.',
    format: 'markdown',
    url: 'https://help.example.com/export-rows',
  })
  agent.publish({
    id: 'invite-people',
    title: 'Invite people',
    body: 'Under Settings, People, you can invite as many people as your plan has seats.',
  })
  agent.publish({
    id: 'late-numbers',
    title: 'Why numbers come late',
    body: 'A source sends its numbers once a night. A report shows them in the morning.',
  })
}
