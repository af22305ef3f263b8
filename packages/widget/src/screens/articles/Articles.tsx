import { useState } from 'preact/hooks'
import { articles as english } from '../../i18n/en/articles.js'
import { safeUrl } from '../../markdown/safeUrl.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Icon } from '../../parts/Icon.js'
import { Notice } from '../../parts/Notice.js'
import searchCss from '../../parts/SearchField.css?inline'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { LoadFailed } from '../LoadFailed.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { ArticleRows } from './ArticleRow.js'
import { ArticleSearchField, Found, useArticleSearch } from './ArticleSearch.js'
import css from './Articles.css?inline'
import { OUTWARD, PAGE } from './outlines.js'
import { StillQuestions } from './StillQuestions.js'
import { useArticles } from './useArticles.js'

/** All that the desk has written down for whoever looks for an answer. */
export function Articles() {
  useStyle(searchCss)
  useStyle(rowCss)
  useStyle(css)
  const words = useSection('articles', english)
  const articles = useArticles()
  const findings = useArticleSearch()
  const { loadingMore } = useStore(articles.search)
  return (
    <Screen title={words.title}>
      <ArticleSearchField />
      {findings.status === 'unasked' ? <Browse /> : <Found findings={findings} />}
      {findings.status === 'found' && findings.hasMore && (
        <More load={articles.loadMore} isLoading={loadingMore} />
      )}
      <StillQuestions />
    </Screen>
  )
}

/** Nothing asked: what was read last, and everything. */
function Browse() {
  const articles = useArticles()
  const words = useSection('articles', english)
  const { common } = useI18n().messages
  const { status, error, items, hasMore, loadingMore } = useStore(articles.all)
  const recent = useStore(articles.recent).slice(0, 3)
  return (
    <>
      <ArticleRows title={words.recent} articles={recent} />
      <ArticleRows title={words.all} articles={items} hidesTitle={recent.length === 0} />
      {items.length === 0 && status === 'ready' && <EmptyState icon={PAGE} title={words.empty} />}
      {items.length === 0 && (status === 'loading' || status === 'idle') && (
        <Skeleton lines={5} label={common.loading} />
      )}
      {status === 'failed' && (
        <LoadFailed error={error} onRetry={() => articles.reload()}>
          {words.failed}
        </LoadFailed>
      )}
      {hasMore && <More load={articles.loadMoreOfAll} isLoading={loadingMore} />}
      <OnSite />
    </>
  )
}

type MoreProps = { readonly load: () => Promise<void>; readonly isLoading: boolean }

function More({ load, isLoading }: MoreProps) {
  const words = useSection('articles', english)
  const [hasFailed, setFailed] = useState(false)
  return (
    <>
      {hasFailed && <Notice tone="error">{words.moreFailed}</Notice>}
      <Button
        wide
        busy={isLoading}
        onPress={() => {
          setFailed(false)
          load().catch(() => setFailed(true))
        }}
      >
        {words.more}
      </Button>
    </>
  )
}

/** The same and more, on the desk's own site. */
export function OnSite() {
  const { client } = useWidget()
  const words = useSection('articles', english)
  const address = useStore(client.desk).description?.desk.articles?.url
  const href = address && safeUrl(address)
  if (!href) return null
  return (
    <a class="link outward" href={href} target="_blank" rel="noopener noreferrer">
      {words.onSite}
      <Icon name={OUTWARD} />
    </a>
  )
}
