import type { DeskChannel } from '@deskside/core'
import { support as english } from '../../i18n/en/support.js'
import { Icon } from '../../parts/Icon.js'
import { useSection, useText, useWidget } from '../../state/context.js'
import { channelLink, shownAddress } from './channelLink.js'
import { CHANNEL_ICONS } from './outlines.js'

export type ChannelsProps = { readonly channels: readonly DeskChannel[] }

/** The other ways to the desk: those for requests, and apart from them those that do not count. */
export function Channels({ channels }: ChannelsProps) {
  const words = useSection('support', english)
  const [counted, others] = [true, false].map((counts) =>
    channels.filter((channel) => channel.counts === counts),
  )
  return (
    <>
      <List title={words.channels} channels={counted ?? []} />
      <List title={words.notCounted} note={words.notCountedText} channels={others ?? []} />
    </>
  )
}

type ListProps = ChannelsProps & { readonly title: string; readonly note?: string }

function List({ title, note, channels }: ListProps) {
  if (channels.length === 0) return null
  return (
    <section class="channels" aria-label={title}>
      <h2 class="section-title">{title}</h2>
      {note && <p class="channels-note small">{note}</p>}
      <ul class="card">
        {channels.map((channel) => (
          <Channel key={channel.id} channel={channel} />
        ))}
      </ul>
    </section>
  )
}

function Channel({ channel }: { readonly channel: DeskChannel }) {
  const { navigation } = useWidget()
  const text = useText()
  const { kind, label, purpose, counts } = channel
  const href = channelLink(channel)
  const address = shownAddress(channel)
  const isPage = kind !== 'phone' && kind !== 'email'
  return (
    <li class={counts ? 'channel' : 'channel uncounted'}>
      <Icon name={CHANNEL_ICONS[kind]} />
      <div class="grow">
        <p class="channel-line">
          {kind === 'form' ? (
            <button type="button" class="link" onClick={() => navigation.go({ name: 'new' })}>
              {text(label)}
            </button>
          ) : href ? (
            <a
              class="link"
              href={href}
              {...(isPage && { target: '_blank', rel: 'noopener noreferrer' })}
            >
              {text(label)}
            </a>
          ) : (
            text(label)
          )}
          {address && (
            <span class="channel-address muted" dir="ltr">
              {address}
            </span>
          )}
        </p>
        {purpose && <p class="small muted">{text(purpose)}</p>}
      </div>
    </li>
  )
}
