import { useEffect, useState } from 'preact/hooks'
import { articles as english } from '../../i18n/en/articles.js'
import { IconButton } from '../../parts/Button.js'
import { useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { ArticleRow } from './ArticleRow.js'
import css from './Articles.css?inline'
import { useArticles } from './useArticles.js'

/** Ids of drafts for which nobody wants to see articles any more. */
const createHidden = () => new Set<string>()

/** While somebody writes: articles that may answer it. They take nothing away and move no focus. */
export function SuggestedArticles() {
  useStyle(css)
  const { client, announce, extend } = useWidget()
  const words = useSection('articles', english)
  const draft = client.drafts.open('new')
  const { id } = useStore(draft).draft
  const { items } = useStore(useArticles().suggestionsFor(draft))
  const hidden = extend(createHidden)
  const [, show] = useState(0)
  const isShown = items.length > 0 && !hidden.has(id)
  useEffect(() => {
    if (isShown) announce(words.mayHelp)
  }, [isShown])
  if (!isShown) return null
  return (
    <section class="suggested" aria-label={words.mayHelp}>
      <div class="row">
        <p class="suggested-title grow">{words.mayHelp}</p>
        <IconButton
          icon="close"
          label={words.hide}
          onPress={() => {
            hidden.add(id)
            show((times) => times + 1)
          }}
        />
      </div>
      <ul class="article-rows">
        {items.map((article) => (
          <li key={article.id}>
            <ArticleRow article={article} />
          </li>
        ))}
      </ul>
    </section>
  )
}
