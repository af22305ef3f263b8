import { Icon } from '../../parts/Icon.js'
import { useWidget } from '../../state/context.js'
import type { ArticleLine } from './articlesModel.js'
import { PAGE } from './outlines.js'

/** A browser lays out a title of a megabyte for half a minute. */
const LONGEST_TITLE = 300

/** One article in a list; leads to it. */
export function ArticleRow({ article }: { readonly article: ArticleLine }) {
  const { navigation } = useWidget()
  return (
    <button
      type="button"
      class="article-row"
      onClick={() => navigation.go({ name: 'article', articleId: article.id })}
    >
      <Icon name={PAGE} />
      <span class="grow">
        <span class="article-name">{article.title.slice(0, LONGEST_TITLE)}</span>
        {article.snippet && <span class="article-snippet clip">{article.snippet}</span>}
      </span>
      <Icon name="forward" />
    </button>
  )
}

export type ArticleRowsProps = {
  readonly title: string
  readonly articles: readonly ArticleLine[]
  /** The title is only for screen readers. */
  readonly hidesTitle?: boolean
  /** Leads on to all that is not here. */
  readonly more?: string | false
}

/** A short list under its heading; nothing where it is empty. */
export function ArticleRows({ title, articles, hidesTitle = false, more }: ArticleRowsProps) {
  const { navigation } = useWidget()
  if (articles.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 class={hidesTitle ? 'hidden' : 'section-title'}>{title}</h2>
      <ul class="article-rows">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleRow article={article} />
          </li>
        ))}
        {more && (
          <li>
            <button
              type="button"
              class="article-row all"
              onClick={() => navigation.go({ name: 'articles' })}
            >
              <span class="grow">{more}</span>
              <Icon name="forward" />
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
