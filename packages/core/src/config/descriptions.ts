import { TICKET_STATUSES } from '../wire/index.js'

/**
 * One sentence a property, for the JSON Schema. `[]` is any entry
 * of a list, `*` any status, day or plan; a bare name holds wherever no path says more.
 */
export const DESK_DESCRIPTIONS: Readonly<Record<string, string>> = {
  // Wherever they stand.
  id: 'Unique in its list; letters, digits, "_" and "-".',
  label: 'The words that the person reads.',
  explanation: 'A sentence more, for who wants to know.',
  hint: 'Help below the label.',
  when: 'Only while this condition holds; left out: always.',
  link: 'Where to read on or to act.',
  url: 'https:, http:, mailto: or tel:.',
  zone: 'IANA time zone: "Europe/Berlin".',
  weekly: 'Opening hours by day, or "always"; a day that is left out is closed.',
  '*': 'The hours of this day, none or several.',
  from: '"HH:MM", before 24:00.',
  to: '"HH:MM", up to 48:00: 22:00 to 30:00 ends at 06:00 on the next day.',
  holidays: 'Days with hours of their own.',
  date: '"YYYY-MM-DD", or "MM-DD" for every year.',
  intervals: 'The hours of that day; left out: closed.',
  // The whole.
  $schema: 'Where this schema stands, for editors; not read otherwise.',
  name: 'What the desk is called, shown in the title.',
  greeting: 'What the person reads above the entries: a promise, a welcome.',
  form: 'The form for a new ticket: what it asks, in which words, and what it advises.',
  gates: 'Reasons why no ticket can be filed now, each with its condition.',
  statuses: "The desk's own words for the statuses.",
  actions: 'What a person may do in a status, where it differs from what is usual.',
  list: 'How the list of tickets is cut, filtered, ordered and shown.',
  channels: 'Other ways to reach support.',
  support: 'When support is there and what it promises.',
  limits: 'Limits, checked before anything is sent and again by the server.',
  guests: 'Who may write without signing in: nobody, who confirms an e-mail address, or anybody.',
  accounts: 'May people make an account here, for hosts without a session of their own?',
  rating: 'Asks for stars when a ticket ends; null: does not.',
  afterSending: 'What opens after sending: a word of thanks, or the ticket itself.',
  escalation: 'What a person can do once the promise is broken; null: nothing.',
  manager: 'A form to write to the manager of support; null: none.',
  access: 'Staff may be let into the project that a ticket is about; null: never.',
  categoryChange: 'Whether a person may change the category, ask staff to, or neither, by status.',
  notes: "May a person keep private notes on their tickets on the desk's server?",
  sources: 'What the places are called that a ticket can be written at; its details say it.',
  articles: 'Help articles beside the form; null: none.',
  // The form.
  'form.subject': 'Whether the form asks for a subject; "hidden": the first line of the text.',
  'form.subjectLabel': 'Other words for "Subject".',
  'form.bodyLabel': 'Other words for the label of the text.',
  'form.bodyHint': 'What the text should say.',
  'form.categories': 'What a ticket may be about.',
  'form.categories[].examples': 'What belongs here: "Does not load, errors at upload".',
  'form.categories[].types': 'Sub-types, chosen after the category.',
  'form.categories[].scope': 'How far support goes; the first rule that holds counts.',
  'form.categories[].scope[].level': 'How far, from all the way to not at all.',
  'form.categories[].scope[].text': 'What the person reads about it.',
  'form.priorities': 'How urgent a ticket may be.',
  'form.defaultPriority': 'The id of the priority that is chosen beforehand; null: none.',
  'form.projects': 'Projects to choose from; left out where each person has their own.',
  'form.projects[].id': "What the host's own system calls it.",
  'form.projects[].name': 'What the person reads.',
  'form.projectLabel': 'Other words for "Project".',
  'form.noProjectLabel': 'Words for a ticket about no project: "General question".',
  'form.fields': 'Fields beside subject, text and the choices.',
  'form.fields[].placeholder': 'An example in the empty field.',
  'form.fields[].kind': 'How the field is shown, and what it takes.',
  'form.fields[].required': 'Must it be filled in while it is shown?',
  'form.fields[].options': 'The choices of "select" and "multiselect".',
  'form.fields[].options[].id': "What is sent; the host's own word for it.",
  'form.fields[].min': 'The smallest number, the earliest date, or the fewest choices or files.',
  'form.fields[].max': 'The largest number, the latest date, or the most choices or files.',
  'form.fields[].maxCharacters': 'How long the text may be.',
  'form.fields[].when': 'Shown, and sent, while it holds; may ask only fields that stand above.',
  'form.fields[].prefill': 'Where the first value comes from.',
  'form.fields[].readOnly': 'Where the prefill is known it cannot be changed.',
  'form.guides': 'Templates for describing: what happens, when, what was expected.',
  'form.guides[].parts': 'What the template asks, in order.',
  'form.advice': 'What helps to be answered soon, a sentence each.',
  'form.asksFor':
    'What a problem needs: hints of the form ask for it, and its field (`textarea`, `url`, `file`) is not called optional.',
  'form.asksFor.steps': 'Steps to see it again.',
  'form.asksFor.address': 'The address of the page.',
  'form.asksFor.screenshot': 'A picture of the screen.',
  'form.delayReasons': 'What delays or prevents an answer, a sentence each.',
  // The rest.
  'gates[].when': 'While it holds no ticket can be filed.',
  'gates[].reason': 'Why, in words for the person.',
  'statuses.*': 'The word for this status, and what it means for the person.',
  'actions.*': 'All that a person may do in this status.',
  'categoryChange.*': 'In this status: "change", "request" (staff decides) or "never".',
  'list.groups': 'Statuses that stand together; every status in exactly one group.',
  'list.groups[].statuses': 'The statuses of this group.',
  'list.groups[].sections': 'Parts of the group under headings of their own.',
  'list.groups[].sections[].statuses': 'Some of the statuses of its group.',
  'list.filters': 'What the list can be filtered by.',
  'list.views': 'Whose tickets can be shown.',
  'list.columns': 'What a row shows, in order.',
  'list.sort': 'What the list is ordered by, latest or highest first.',
  'channels[].kind':
    'What the address is; decides how it is opened. A `form` is the form of this desk, and opens here.',
  'channels[].address': 'A phone number, an e-mail address, or a URL.',
  'channels[].purpose': 'What it may be used for.',
  'channels[].counts': 'false: what is sent there is not registered.',
  'support.hours': 'When the desk is open; null: nothing is said.',
  'support.hours.plans': 'Hours by the plan of the person; what is left out is as for all.',
  'support.promises': 'A first reply by when; the first promise that fits counts.',
  'support.promises[].plan': 'For this plan alone.',
  'support.promises[].priority': 'For this priority alone.',
  'support.promises[].workingMinutes': 'Minutes while the desk is open; not beside clockMinutes.',
  'support.promises[].clockMinutes': 'Minutes day and night; not beside workingMinutes.',
  'support.promise': 'The promise in words.',
  'support.confidentiality': 'What is said about who reads the ticket.',
  'support.receipt': 'What the confirmation says.',
  'support.guestReceipt': 'What the confirmation says to a guest.',
  'limits.fileBytes': 'One file, in bytes.',
  'limits.ticketBytes': 'All files of one message together, in bytes.',
  'limits.files': 'Files of one message.',
  'limits.bodyCharacters': 'Characters of a text.',
  'limits.subjectCharacters': 'Characters of a subject.',
  'rating.comment': 'May words go with the stars?',
  'escalation.kind': 'A reminder on the same ticket, or an urgent new one that is linked.',
  'escalation.againAfterMinutes': 'How long until it can be done again.',
  'access.when': 'Offered only while this holds.',
  'sources[].id': "The host's `source`, or `article` for a ticket that began under an article.",
  texts: "The desk's own words in place of the widget's: a language, then a key.",
  'texts.*.*.zero': 'Where the language has a form for none.',
  'texts.*.*.one': 'For one, and for what the language counts like it.',
  'texts.*.*.two': 'Where the language has a form for two.',
  'texts.*.*.few': 'Where the language has a form for a few.',
  'texts.*.*.many': 'Where the language has a form for many.',
  'texts.*.*.other': 'For every other count.',
  'articles.feedback': 'Asks whether an article helped.',
  'articles.public':
    'Read without a sign-in too, where the desk takes guests or has accounts. Who reads so is not asked whether it helped.',
  'articles.url': 'Where all articles stand.',
}

const STATUS_KEYED = /^(statuses|actions|categoryChange)$/
const KEYED = /(^|\.)(weekly|plans|texts|texts\.\*)$/
const STATUSES: readonly string[] = TICKET_STATUSES

/** A place in a desk as the table writes it: `form.fields[].kind`. */
function describedPath(keys: readonly string[]): string {
  return keys.reduce((path, key) => {
    if (/^(\d+|\[\])$/.test(key)) return `${path}[]`
    const isAny = (STATUS_KEYED.test(path) && STATUSES.includes(key)) || KEYED.test(path)
    const name = isAny ? '*' : key
    return path === '' ? name : `${path}.${name}`
  }, '')
}

/** The path or bare name that describes this place; `null`: nothing does. */
export function describedBy(keys: readonly string[]): string | null {
  const path = describedPath(keys)
  const name = path.split('.').at(-1) ?? ''
  return [path, name].find((one) => Object.hasOwn(DESK_DESCRIPTIONS, one)) ?? null
}
