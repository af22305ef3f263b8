import type { Submission } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import { notices as english } from '../i18n/en/notices.js'
import { Notice } from '../parts/Notice.js'
import { useI18n, useSection, useStyle, useWidget } from '../state/context.js'
import { useStore } from '../state/useStore.js'
import css from './Notices.css?inline'
import { noticesOf, type StateNotice } from './noticesModel.js'
import { OtherWays } from './OtherWays.js'

export type NoticesProps = {
  /** Submissions that the screen shows itself, with their reason. */
  readonly isShown?: (submission: Submission) => boolean
}

/** What stands in the way just now, above what it concerns. */
export function Notices({ isShown = () => false }: NoticesProps) {
  useStyle(css)
  const { client } = useWidget()
  const submissions = useStore(client.outbox.submissions).filter((each) => !isShown(each))
  const notices = noticesOf({
    connection: useStore(client.connection),
    session: useStore(client.session),
    storageMode: useStore(client.storageMode),
    submissions,
  })
  if (notices.length === 0) return null
  return (
    <div class="notices">
      {notices.map((notice) => (
        <StateNoticeView key={notice.kind} notice={notice} />
      ))}
    </div>
  )
}

function StateNoticeView({ notice }: { readonly notice: StateNotice }): ComponentChildren {
  const notices = useSection('notices', english)
  switch (notice.kind) {
    case 'authRequired':
      return <Notice tone="warning">{notices.authRequired}</Notice>
    case 'offline':
      return (
        <Notice tone="warning" icon="offline">
          {notices.offline}
        </Notice>
      )
    case 'unavailable':
      return (
        <Notice tone="warning" icon="offline" action={<OtherWays />}>
          {notices.unavailable} <NextTry at={notice.retryAt} />
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="error" action={<TryNow submissions={notice.submissions} />}>
          {notices.failed(notice.submissions.length)}
        </Notice>
      )
    case 'waiting':
      return (
        <Notice tone="info" icon="send" action={<TryNow submissions={notice.submissions} />}>
          {notices.waiting(notice.submissions.length)}
        </Notice>
      )
    case 'memory':
      return <Notice tone="warning">{notices.memory}</Notice>
  }
}

function NextTry({ at }: { readonly at: number | null }) {
  const { clock } = useWidget()
  const { locale } = useI18n()
  const notices = useSection('notices', english)
  if (at === null || at <= clock.now()) return null
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at)
  return <span>{notices.nextTry(time)}</span>
}

function TryNow({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { client } = useWidget()
  const notices = useSection('notices', english)
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        for (const { id } of submissions) client.outbox.retry(id)
      }}
    >
      {notices.tryNow}
    </button>
  )
}
