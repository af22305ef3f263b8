import { readSettings, type SettingValues, writeSettings } from '../data/keptSettings.js'
import { element } from '../element.js'
import { card } from '../parts/card.js'
import { pageHead } from '../parts/pageHead.js'
import type { DemoPerson } from '../people.js'
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
        const values = valuesOf(form)
        const isKept = writeSettings(person.id, values)
        fillIn(form, values)
        announce(isKept ? 'Your settings were saved.' : 'Your browser could not keep the settings.')
      },
    },
    profileCard(person),
    noticesCard(),
    dataCard(),
    element(
      'div',
      { class: 'form-end' },
      element('button', { class: 'button', type: 'reset' }, 'Undo changes'),
      element('button', { class: 'button primary', type: 'submit' }, 'Save settings'),
    ),
  )
  const kept = readSettings(person.id)
  if (kept !== null) fillIn(form, kept)
  const root = element(
    'div',
    { class: 'view view-settings' },
    pageHead('Settings', 'For you and for the Northwind workspace.'),
    form,
  )
  return { title: 'Settings', root, lang: 'en' }
}

function profileCard(person: DemoPerson): HTMLElement {
  return card('profile', 'Profile', [
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
  ])
}

function noticesCard(): HTMLElement {
  return card('notices', 'Notifications', [
    toggle('digest', 'Monday digest', 'Last week on one page, at 8 in the morning.', true),
    toggle('alerts', 'Sudden changes', 'When a key number leaves its usual range.', true),
    toggle('mentions', 'Mentions', 'When a colleague names you in a report.', false),
  ])
}

function dataCard(): HTMLElement {
  return card('data', 'Data', [
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
  ])
}

function valuesOf(form: HTMLFormElement): SettingValues {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}

/** Shows values and makes them what «Undo changes» goes back to. */
function fillIn(form: HTMLFormElement, values: SettingValues): void {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options)
        option.defaultSelected = option.value === values[control.name]
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.defaultChecked = control.name in values
    } else if (control instanceof HTMLInputElement) {
      control.defaultValue = values[control.name] ?? ''
    }
  }
  form.reset()
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
