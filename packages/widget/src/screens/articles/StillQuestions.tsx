import { isDraftEmpty } from '@deskside/core'
import { articleSource } from '@deskside/core/articles'
import { articles as english } from '../../i18n/en/articles.js'
import { Button } from '../../parts/Button.js'
import { PEN } from '../../parts/outlines.js'
import { useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import css from './StillQuestions.css?inline'

export type StillQuestionsProps = {
  /** Which one was read; the ticket says so where the host says nothing of where it stands. */
  readonly articleId?: string
}

/** No article is a dead end: under each stands the way to a person. */
export function StillQuestions({ articleId }: StillQuestionsProps) {
  const { client, navigation, source } = useWidget()
  useStyle(css)
  const words = useSection('articles', english)
  // Watched, so that what this device kept is known by the time somebody presses.
  const { draft, status } = useStore(client.drafts.open('new'))

  function write(): void {
    // A message that was begun elsewhere stays what it is, and what the form asks may hang on the source.
    const isNew = source === undefined && status === 'ready' && isDraftEmpty(draft)
    if (isNew && articleId !== undefined) {
      client.drafts.edit('new', { source: articleSource(articleId) })
    }
    navigation.go({ name: 'new' })
  }

  return (
    <div class="still">
      <p class="still-title">{words.still}</p>
      <Button icon={PEN} onPress={write}>
        {words.sendTicket}
      </Button>
    </div>
  )
}
