import { readSettings, type SettingValues, writeSettings } from '../data/keptSettings.js'
import { element } from '../element.js'
import type { Formats } from '../formats.js'
import { card } from '../parts/card.js'
import { pageHead } from '../parts/pageHead.js'
import type { DemoPerson } from '../people.js'
import type { Words } from '../words.js'
import type { View, ViewContext } from './view.js'

const MONTHS = [12, 24, 36] as const

type Text = Words['preferences']

export function settingsView({ person, announce, words, formats }: ViewContext): View {
  const text = words.preferences
  const form = element(
    'form',
    {
      class: 'settings',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault()
        const values = valuesOf(form)
        const isKept = writeSettings(person.id, values)
        fillIn(form, values)
        announce(isKept ? text.saved : text.notSaved)
      },
    },
    profileCard(text, person),
    noticesCard(text),
    dataCard(text, formats),
    element(
      'div',
      { class: 'form-end' },
      element('button', { class: 'button', type: 'reset' }, text.undo),
      element('button', { class: 'button primary', type: 'submit' }, text.save),
    ),
  )
  const kept = readSettings(person.id)
  if (kept !== null) fillIn(form, kept)
  const root = element(
    'div',
    { class: 'view view-settings' },
    pageHead(words.settings, text.lead),
    form,
  )
  return { title: words.settings, root }
}

function profileCard(text: Text, person: DemoPerson): HTMLElement {
  return card('profile', text.profile, [
    field(
      'name',
      text.name,
      element('input', {
        name: 'name',
        value: person.name,
        autocomplete: 'name',
        required: true,
      }),
    ),
    field(
      'email',
      text.email,
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
      text.zone,
      element('select', { name: 'zone' }, ...options(Object.entries(text.zones))),
      text.zoneHint,
    ),
  ])
}

function noticesCard(text: Text): HTMLElement {
  return card('notices', text.notices, [
    toggle('digest', text.digest, true),
    toggle('alerts', text.alerts, true),
    toggle('mentions', text.mentions, false),
  ])
}

function dataCard(text: Text, formats: Formats): HTMLElement {
  return card('data', text.data, [
    toggle('internal', text.internal, true),
    toggle('bots', text.bots, true),
    field(
      'keep',
      text.keep,
      element(
        'select',
        { name: 'keep' },
        ...options(MONTHS.map((count) => [String(count), formats.months(count)])),
      ),
      text.keepHint,
    ),
  ])
}

function options(choices: readonly (readonly [value: string, label: string])[]): HTMLElement[] {
  return choices.map(([value, label]) => element('option', { value }, label))
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

function toggle(id: string, [label, hint]: readonly [string, string], isOn: boolean): HTMLElement {
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
