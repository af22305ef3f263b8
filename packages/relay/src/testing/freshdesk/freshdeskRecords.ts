export type StoredFile = { readonly id: number; readonly file: File }

export type StoredTicket = {
  readonly id: number
  readonly subject: string
  readonly description: string
  readonly status: number
  readonly priority: number
  readonly source: number
  readonly requester_id: number
  readonly responder_id: number | null
  readonly company_id: number | null
  readonly custom_fields: Readonly<Record<string, unknown>>
  readonly files: readonly StoredFile[]
  readonly spam: boolean
  readonly created_at: string
  readonly updated_at: string
}

export type StoredConversation = {
  readonly id: number
  readonly ticket_id: number
  readonly body: string
  readonly incoming: boolean
  readonly private: boolean
  readonly source: number
  readonly user_id: number
  readonly files: readonly StoredFile[]
  readonly created_at: string
}

export type StoredContact = {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly company_id: number | null
}

/** Where an emulated account keeps what it has. Its times are whole seconds. */
export interface FreshdeskRecords {
  readonly tickets: Map<number, StoredTicket>
  readonly conversations: StoredConversation[]
  readonly contacts: Map<number, StoredContact>
  readonly files: Map<number, File>
  time(): string
  nextId(): number
  /** Found, or made: a new contact is of the company whose domain the address has. */
  contactOf(email: string, name?: string): StoredContact
  keepFiles(files: readonly File[]): readonly StoredFile[]
  change(id: number, patch: Partial<StoredTicket>): StoredTicket
  /** Also by what is between staff. */
  add(conversation: Omit<StoredConversation, 'id' | 'created_at'>): StoredConversation
}

export function createFreshdeskRecords(
  now: () => number,
  companies: Readonly<Record<string, number>>,
): FreshdeskRecords {
  const tickets = new Map<number, StoredTicket>()
  const conversations: StoredConversation[] = []
  const contacts = new Map<number, StoredContact>()
  const files = new Map<number, File>()
  let count = 100
  const nextId = () => ++count
  const time = () => new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z')

  function change(id: number, patch: Partial<StoredTicket>): StoredTicket {
    const ticket = tickets.get(id)
    if (ticket === undefined) throw new Error(`No ticket ${id}`)
    const next = { ...ticket, ...patch, updated_at: time() }
    tickets.set(id, next)
    return next
  }

  return {
    tickets,
    conversations,
    contacts,
    files,
    time,
    nextId,
    contactOf(email, name = email) {
      const known = [...contacts.values()].find((one) => one.email === email.toLowerCase())
      if (known !== undefined) return known
      const company_id = companies[email.split('@')[1] ?? ''] ?? null
      const contact = { id: nextId(), name, email: email.toLowerCase(), company_id }
      contacts.set(contact.id, contact)
      return contact
    },
    keepFiles: (given) =>
      given.map((file) => {
        const id = nextId()
        files.set(id, file)
        return { id, file }
      }),
    change,
    add(conversation) {
      const made = { ...conversation, id: nextId(), created_at: time() }
      conversations.push(made)
      change(conversation.ticket_id, {})
      return made
    },
  }
}
