/** @jsxImportSource react */
import { useState } from 'react'
import { useWords } from '../words/words.js'
import { CampaignTable } from './CampaignTable.js'
import { campaigns } from './campaigns.js'

const STATES = ['all', 'running', 'planned', 'finished'] as const

export function Campaigns() {
  const { campaigns: words } = useWords()
  const [state, setState] = useState<(typeof STATES)[number]>('all')
  const shown = campaigns.filter((campaign) => state === 'all' || campaign.state === state)
  return (
    <section className="card">
      <fieldset className="switch">
        <legend className="unseen">{words.show}</legend>
        {STATES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="state"
              checked={state === each}
              onChange={() => setState(each)}
            />
            {words.states[each]}
          </label>
        ))}
      </fieldset>
      {shown.length > 0 ? <CampaignTable campaigns={shown} /> : <p>{words.none}</p>}
    </section>
  )
}
