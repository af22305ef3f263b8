/** @jsxImportSource react */
import type { TidecastPerson } from '../people.js'
import { Link } from '../shell/Link.js'
import { useFormats, useWords } from '../words/words.js'
import { ActionsChart } from './ActionsChart.js'
import { CampaignTable } from './CampaignTable.js'
import { campaigns } from './campaigns.js'

export function Overview({ person }: { readonly person: TidecastPerson }) {
  const { overview: words } = useWords()
  const formats = useFormats()
  const figures = [
    ['delivered', formats.number(21_640), words.since(formats.change(0.082))],
    ['opened', formats.share(0.41), words.since(formats.change(0.013))],
    ['answered', formats.number(318), words.since(formats.change(-0.024))],
    ['actions', formats.number(41_200), words.ofPlan(formats.share(0.69))],
  ] as const
  return (
    <>
      <div>
        <h2 className="hello">{words.hello(person.name.split(' ')[0] ?? '')}</h2>
        <p className="soft">{words.text}</p>
      </div>
      <dl className="figures">
        {figures.map(([name, value, note]) => (
          <div key={name} className="card">
            <dt className="soft">{words.figures[name]}</dt>
            <dd className="figure">{value}</dd>
            <dd className="soft small">{note}</dd>
          </div>
        ))}
      </dl>
      <section className="card" aria-labelledby="running">
        <div className="card-head">
          <h2 id="running">{words.running}</h2>
          <Link to="/campaigns">{words.all}</Link>
        </div>
        <CampaignTable campaigns={campaigns.filter(({ state }) => state === 'running')} />
      </section>
      <ActionsChart />
    </>
  )
}
