import type { DeskConfig, FieldKind } from '../../wire/index.js'
import { readDesk } from '../../wire/readDesk.js'
import type { ZendeskSetup } from './setup.js'
import type { ZendeskField, ZendeskForm } from './shapes.js'

/** Zendesk takes no larger file. */
const LARGEST_FILE = 50 * 1024 * 1024

const KINDS: Readonly<Record<string, FieldKind>> = {
  text: 'text',
  textarea: 'textarea',
  regexp: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  checkbox: 'checkbox',
  tagger: 'select',
  multiselect: 'multiselect',
}

/** The desk as its account has it, in the words of the setup; what Zendesk cannot do is not in it. */
export function deskOf(
  setup: ZendeskSetup,
  forms: readonly ZendeskForm[],
  fields: ReadonlyMap<number, ZendeskField>,
): DeskConfig {
  const { desk: given = { name: '' }, satisfaction, sharedOrganizations, helpCenter } = setup
  const desk = readDesk({
    // Two days after «solved» or so, a rule of the account closes for good.
    afterSending: 'ticket',
    ...given,
    form: { ...formOf(setup, forms, fields), ...given.form },
    list: { ...given.list, views: sharedOrganizations ? ['mine', 'organization'] : ['mine'] },
    rating: satisfaction === true ? (given.rating ?? { comment: true }) : null,
    articles: helpCenter === true ? { ...given.articles, feedback: false } : null,
    escalation: null,
    manager: null,
    access: null,
    notes: false,
    accounts: false,
  })
  const never = Object.fromEntries(Object.keys(desk.categoryChange).map((key) => [key, 'never']))
  const { limits } = desk
  return {
    ...desk,
    categoryChange: never as DeskConfig['categoryChange'],
    limits: { ...limits, fileBytes: Math.min(LARGEST_FILE, limits.fileBytes) },
  }
}

function formOf(
  setup: ZendeskSetup,
  forms: readonly ZendeskForm[],
  fields: ReadonlyMap<number, ZendeskField>,
): object {
  const own = new Set(Object.values(setup.fields ?? {}))
  const categoryField = fields.get(setup.fields?.category ?? Number.NaN)
  const categories = categoryField
    ? categoryField.custom_field_options.map(({ value, name }) => ({ id: value, label: name }))
    : forms.map((form) => ({ id: String(form.id), label: form.display_name || form.name }))
  const priorities = fields.get(setup.fields?.priority ?? Number.NaN)?.custom_field_options ?? []
  const asked = [...fields.values()].filter(
    ({ id, type, editable_in_portal }) =>
      editable_in_portal && KINDS[type] !== undefined && !own.has(id),
  )
  return {
    // One form is no choice.
    categories: categories.length > 1 ? categories : [],
    priorities: priorities.map(({ value, name }) => ({ id: value, label: name })),
    fields: asked.map((field) => ({
      id: String(field.id),
      label: field.title_in_portal,
      ...(field.description ? { hint: field.description } : {}),
      kind: KINDS[field.type],
      required: field.required_in_portal,
      options: field.custom_field_options.map(({ value, name }) => ({ id: value, label: name })),
      ...(categoryField ? {} : { when: whenOf(field.id, forms) }),
    })),
  }
}

/** Forms that ask for it; `undefined` where all do. */
function whenOf(fieldId: number, forms: readonly ZendeskForm[]): object | undefined {
  const asking = forms.filter((form) => form.ticket_field_ids.includes(fieldId))
  if (asking.length === forms.length) return undefined
  return { fact: 'categoryId', is: asking.map(({ id }) => String(id)) }
}
