/**
 * Shapes that Freshdesk publishes, as small examples of our own: what the adapter reads and what
 * the emulator answers is held against them. As of 2026-11-22; the words of statuses are
 * second-hand, and the adapter does without them where they do not come. From
 *
 * - https://developers.freshdesk.com/api/#create_ticket
 * - https://developers.freshdesk.com/api/#list_all_tickets
 * - https://developers.freshdesk.com/api/#view_a_ticket
 * - https://developers.freshdesk.com/api/#list_all_ticket_conversations
 * - https://developers.freshdesk.com/api/#add_note_to_a_ticket
 * - https://developers.freshdesk.com/api/#list_all_contacts
 * - https://developers.freshdesk.com/api/#list_all_ticket_fields
 */
export const published = {
  ticket: {
    id: 20,
    subject: 'Export is empty',
    description: '<div>The CSV has no rows.</div>',
    description_text: 'The CSV has no rows.',
    status: 2,
    priority: 1,
    source: 2,
    type: null,
    requester_id: 129,
    responder_id: null,
    company_id: 1,
    group_id: null,
    spam: false,
    custom_fields: { cf_deskside_submission: '3f2c' },
    attachments: [
      {
        id: 4_004_881_085,
        name: 'rows.csv',
        content_type: 'text/csv',
        size: 4,
        attachment_url: 'https://files.example/attachments/4004881085',
        created_at: '2026-03-02T10:00:00Z',
        updated_at: '2026-03-02T10:00:00Z',
      },
    ],
    created_at: '2026-03-02T10:00:00Z',
    updated_at: '2026-03-02T10:00:05Z',
  },
  conversation: {
    id: 3,
    body: '<div>Which browser?</div>',
    body_text: 'Which browser?',
    incoming: false,
    private: false,
    source: 0,
    user_id: 4,
    ticket_id: 20,
    attachments: [],
    created_at: '2026-03-02T10:05:00Z',
    updated_at: '2026-03-02T10:05:00Z',
  },
  contact: {
    id: 129,
    name: 'Alice Adams',
    email: 'alice@acme.example',
    company_id: 1,
    active: false,
    created_at: '2026-03-02T10:00:00Z',
    updated_at: '2026-03-02T10:00:00Z',
  },
  statusField: {
    id: 3,
    name: 'status',
    label: 'Status',
    type: 'default_status',
    choices: {
      2: ['Open', 'Being Processed'],
      3: ['Pending', 'Awaiting your Reply'],
      4: ['Resolved', 'This ticket has been Resolved'],
      5: ['Closed', 'This ticket has been Closed'],
    },
  },
  error: {
    description: 'Validation failed',
    errors: [
      {
        field: 'status',
        message: "It should be one of these values: '2,3,4,5'",
        code: 'invalid_value',
      },
    ],
  },
} as const
