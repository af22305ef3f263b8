/** @jsxImportSource react */
import { Icon } from '../shell/Icon.js'
import { useFormats, useWords } from '../words/words.js'
import type { Campaign } from './campaigns.js'

export function CampaignTable({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const { campaigns: words } = useWords()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" className="wide-only">
            {words.segment}
          </th>
          <th scope="col">{words.progress}</th>
          <th scope="col">{words.status}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <Row key={campaign.name} {...campaign} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ name, channel, segment, state, size, sent }: Campaign) {
  const { campaigns: words } = useWords()
  const formats = useFormats()
  return (
    <tr>
      <td>
        <span className="campaign">
          <span className={`channel ${channel}`}>
            <Icon name={channel} size={18} />
          </span>
          <span>
            <strong>{name}</strong>
            <span className="soft small">{words.channels[channel]}</span>
          </span>
        </span>
      </td>
      <td className="soft wide-only">{segment}</td>
      <td className="sent">
        <progress max={size} value={sent} aria-label={words.progress} />
        <span className="soft small">
          {formats.number(sent)} / {formats.number(size)}
        </span>
      </td>
      <td>
        <span className={`state ${state}`}>{words.states[state]}</span>
      </td>
    </tr>
  )
}
