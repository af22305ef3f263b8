import { element } from '../element.js'
import { card } from '../parts/card.js'
import { pageHead } from '../parts/pageHead.js'
import type { View, ViewContext } from './view.js'

const ZONES = [
  'Europe/Stockholm',
  'Europe/London',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Tokyo',
]

export function settingsView({ person, announce }: ViewContext): View {
  const form = element(
    'form',
    {
      class: 'settings',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault()
        announce('Your settings were saved.')
      },
    },
    card('profile', 'Profile', [
      field(
        'name',
        'Name',
        element('input', {
          name: 'name',
          value: person.name,
          autocomplete: 'name',
          required: true,
        }),
      ),
      field(
        'email',
        'Work e-mail',
        element('input', {
          name: 'email',
          type: 'email',
          value: person.email,
          autocomplete: 'email',
          required: true,
        }),
      ),
      field(
        'zone',
        'Time zone',
        element('select', { name: 'zone' }, ...ZONES.map((zone) => element('option', {}, zone))),
        'Days of your reports begin at midnight of this zone.',
      ),
    ]),
    card('notices', 'Notifications', [
      toggle('digest', 'Monday digest', 'Last week on one page, at 8 in the morning.', true),
      toggle('alerts', 'Sudden changes', 'When a key number leaves its usual range.', true),
      toggle('mentions', 'Mentions', 'When a colleague names you in a report.', false),
    ]),
    card('data', 'Data', [
      toggle(
        'internal',
        'Leave out internal users',
        'Your own team does not count, also in the past.',
        true,
      ),
      toggle(
        'bots',
        'Leave out known bots',
        'Crawlers and monitors are filtered as they arrive.',
        true,
      ),
      field(
        'keep',
        'Keep raw events for',
        element(
          'select',
          { name: 'keep' },
          ...['12 months', '24 months', '36 months'].map((text) => element('option', {}, text)),
        ),
        'Numbers of reports stay; single events are deleted after this time.',
      ),
    ]),
    element(
      'div',
      { class: 'form-end' },
      element('button', { class: 'button', type: 'reset' }, 'Undo changes'),
      element('button', { class: 'button primary', type: 'submit' }, 'Save settings'),
    ),
  )
  const root = element(
    'div',
    { class: 'view view-settings' },
    pageHead('Settings', 'For you and for the Northwind workspace.'),
    form,
  )
  return { title: 'Settings', root, lang: 'en' }
}

function field(id: string, label: string, control: HTMLElement, hint?: string): HTMLElement {
  control.id = `setting-${id}`
  const hintId = `setting-${id}-hint`
  if (hint !== undefined) control.setAttribute('aria-describedby', hintId)
  return element(
    'div',
    { class: 'setting' },
    element('label', { for: control.id }, label),
    element(
      'div',
      { class: 'setting-control' },
      control,
      hint !== undefined && element('p', { class: 'hint', id: hintId }, hint),
    ),
  )
}

function toggle(id: string, label: string, hint: string, isOn: boolean): HTMLElement {
  const hintId = `setting-${id}-hint`
  return element(
    'div',
    { class: 'setting setting-toggle' },
    element(
      'div',
      {},
      element('label', { for: `setting-${id}` }, label),
      element('p', { class: 'hint', id: hintId }, hint),
    ),
    element('input', {
      class: 'switch',
      id: `setting-${id}`,
      name: id,
      type: 'checkbox',
      role: 'switch',
      checked: isOn,
      'aria-describedby': hintId,
    }),
  )
}
