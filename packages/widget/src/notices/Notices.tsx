import type { Submission } from '@deskside/core'
import { notices as english } from '../i18n/en/notices.js'
import { Notice } from '../parts/Notice.js'
import { OFFLINE } from '../parts/outlines.js'
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

const LOOK = {
  authRequired: { tone: 'warning' },
  offline: { tone: 'warning', icon: OFFLINE },
  unavailable: { tone: 'warning', icon: OFFLINE },
  failed: { tone: 'error' },
  waiting: { tone: 'info', icon: 'send' },
  memory: { tone: 'warning' },
} as const

function StateNoticeView({ notice }: { readonly notice: StateNotice }) {
  const { navigation } = useWidget()
  const words = useSection('notices', english)
  const { kind } = notice
  if (kind === 'failed' || kind === 'waiting') {
    const { submissions } = notice
    return (
      <Notice
        {...LOOK[kind]}
        action={
          <>
            <TryNow submissions={submissions} />
            <button type="button" class="link" onClick={() => navigation.go({ name: 'outbox' })}>
              {words.show}
            </button>
          </>
        }
      >
        {words[kind](submissions.length)}
      </Notice>
    )
  }
  const isDown = kind === 'unavailable'
  return (
    <Notice {...LOOK[kind]} action={isDown && <OtherWays />}>
      {words[kind]} {isDown && <NextTry at={notice.retryAt} />}
    </Notice>
  )
}

/** When it goes on by itself, while that is to come. */
export function NextTry({ at }: { readonly at: number | null }) {
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
