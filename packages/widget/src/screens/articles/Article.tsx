import type { Article as ArticleText } from '@deskside/core'
import { articles as english } from '../../i18n/en/articles.js'
import proseCss from '../../markdown/Markdown.css?inline'
import { Markdown } from '../../markdown/Markdown.js'
import { safeUrl } from '../../markdown/safeUrl.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Icon } from '../../parts/Icon.js'
import { SEARCH } from '../../parts/outlines.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { Time } from '../../parts/Time.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useMoment } from '../../state/useNow.js'
import { useStore } from '../../state/useStore.js'
import { LoadFailed } from '../LoadFailed.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import css from './Article.css?inline'
import { Feedback } from './Feedback.js'
import { OUTWARD } from './outlines.js'
import { StillQuestions } from './StillQuestions.js'
import { useArticles } from './useArticles.js'

export type ArticleProps = { readonly articleId: string }

/** One article, whether it helped, and the way on if it did not. */
export function Article({ articleId }: ArticleProps) {
  useStyle(proseCss)
  useStyle(rowCss)
  useStyle(css)
  const { client } = useWidget()
  const words = useSection('articles', english)
  const { common } = useI18n().messages
  const articles = useArticles()
  const { status, error, article, score } = useStore(articles.open(articleId))
  // Nobody's word could not be told from another nobody's.
  const isSomebody = useStore(client.session).status !== 'signed_out'
  const asks = useStore(client.desk).description?.desk.articles?.feedback && isSomebody

  return (
    <Screen title={article?.title ?? words.article} plain>
      {article && <Text article={article} />}
      {!article && status !== 'failed' && <Skeleton lines={5} label={common.loading} />}
      {!article && status === 'failed' && error?.code === 'not_found' && (
        <EmptyState icon={SEARCH} title={words.notFound}>
          {words.notFoundText}
        </EmptyState>
      )}
      {!article && status === 'failed' && error?.code !== 'not_found' && (
        <LoadFailed error={error} onRetry={() => articles.reload(articleId)}>
          {words.articleFailed}
        </LoadFailed>
      )}
      {article && asks && <Feedback articleId={articleId} score={score} />}
      <StillQuestions articleId={articleId} />
    </Screen>
  )
}

function Text({ article }: { readonly article: ArticleText }) {
  const words = useSection('articles', english)
  const moment = useMoment()
  const { title, body, format, updatedAt, url } = article
  const href = url && safeUrl(url)
  const when = updatedAt && moment(updatedAt)
  return (
    <article class="article">
      <p class="article-title" aria-hidden="true">
        {title}
      </p>
      {(when || href) && (
        <p class="article-facts small muted">
          {updatedAt && when && (
            <Time at={updatedAt} title={when.title} text={words.updated(when.text)} />
          )}
          {href && (
            <a class="link outward" href={href} target="_blank" rel="noopener noreferrer">
              {words.asPage}
              <Icon name={OUTWARD} />
            </a>
          )}
        </p>
      )}
      <Markdown text={body} format={format} />
    </article>
  )
}
