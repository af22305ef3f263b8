import type { ArticleScore } from '@deskside/core'
import { toSupportError } from '@deskside/core'
import { useState } from 'preact/hooks'
import { articles as english } from '../../i18n/en/articles.js'
import { errorText } from '../../i18n/errorText.js'
import { Icon } from '../../parts/Icon.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { SCORES } from './articlesModel.js'
import { GLAD, SAD, UNSURE } from './outlines.js'
import { useArticles } from './useArticles.js'

const FACES: Record<ArticleScore, typeof SAD | typeof UNSURE | typeof GLAD> = {
  [-1]: SAD,
  0: UNSURE,
  1: GLAD,
}

export type FeedbackProps = { readonly articleId: string; readonly score: ArticleScore | null }

/** «Did this answer your question?», answered once. */
export function Feedback({ articleId, score }: FeedbackProps) {
  const articles = useArticles()
  const { announce } = useWidget()
  const i18n = useI18n()
  const words = useSection('articles', english)
  const [problem, setProblem] = useState('')
  /** What is on its way is shown as said. */
  const [sending, setSending] = useState<ArticleScore | null>(null)
  const names: Record<ArticleScore, string> = { [-1]: words.no, 0: words.partly, 1: words.yes }
  const shown = score ?? sending

  async function say(next: ArticleScore): Promise<void> {
    if (shown !== null) return
    setProblem('')
    setSending(next)
    try {
      await articles.rate(articleId, next)
      announce(words.thanks)
    } catch (thrown) {
      const error = toSupportError(thrown)
      // Said on another device before: that answer is shown.
      if (error.code !== 'conflict') setProblem(`${words.notRated} ${errorText(error, i18n)}`)
    }
    setSending(null)
  }

  return (
    <div class="feedback">
      <fieldset class="feedback-row">
        <legend class="hidden">{words.question}</legend>
        <p class="feedback-question" aria-hidden={score === null || undefined}>
          {score === null ? words.question : words.thanks}
        </p>
        <div class="faces">
          {SCORES.map((each) => (
            <button
              key={each}
              type="button"
              class={`face face${each}`}
              aria-pressed={shown === each}
              aria-disabled={shown !== null || undefined}
              onClick={() => void say(each)}
            >
              <Icon name={FACES[each]} />
              <span class="face-name">{names[each]}</span>
            </button>
          ))}
        </div>
      </fieldset>
      {problem && <Notice tone="error">{problem}</Notice>}
    </div>
  )
}
