/**
 * Shapes that HubSpot publishes, as small examples of our own: what the adapter reads and what the
 * emulator answers is held against them. As of 2026-11-22; that associations are listed at the
 * address at which they are written in version 2026-03, and the number of «mail to ticket» (224),
 * are second-hand. From
 *
 * - https://developers.hubspot.com/docs/api-reference/latest/crm/objects/tickets/guide
 * - https://developers.hubspot.com/docs/api-reference/latest/crm/objects/objects/batch/get-objects
 * - https://developers.hubspot.com/docs/api-reference/2026-03/crm/associations/associate-records/update-association-labeled
 * - https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide
 * - https://developers.hubspot.com/docs/api-reference/latest/crm/activities/emails/guide
 * - https://developers.hubspot.com/docs/api-reference/legacy/crm/pipelines/get-pipeline
 * - https://developers.hubspot.com/docs/api-reference/2026-03/files/guide
 * - https://developers.hubspot.com/docs/api-reference/files-files-v3/files/get-files-v3-files-fileId-signed-url
 */
export const published = {
  ticket: {
    id: '512',
    properties: {
      subject: 'Export is empty',
      content: 'The CSV has no rows.',
      hs_pipeline: '0',
      hs_pipeline_stage: '1',
      createdate: '2026-03-02T10:00:00.000Z',
      hs_lastmodifieddate: '2026-03-02T10:00:05.000Z',
      closed_date: null,
    },
    createdAt: '2026-03-02T10:00:00.000Z',
    updatedAt: '2026-03-02T10:00:05.000Z',
    archived: false,
    associations: {
      contacts: { results: [{ id: '9001', type: 'ticket_to_contact' }] },
    },
  },
  batch: {
    status: 'COMPLETE',
    results: [
      {
        id: '512',
        properties: { subject: 'Export is empty' },
        createdAt: '2026-03-02T10:00:00.000Z',
        updatedAt: '2026-03-02T10:00:05.000Z',
        archived: false,
      },
    ],
    startedAt: '2026-03-02T10:00:06.000Z',
    completedAt: '2026-03-02T10:00:06.000Z',
  },
  associations: {
    results: [
      {
        toObjectId: 512,
        associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 15, label: null }],
      },
    ],
    paging: { next: { after: 'NTI1Cg==', link: 'https://api.hubapi.com/?after=NTI1Cg==' } },
  },
  email: {
    id: '7001',
    properties: {
      hs_timestamp: '2026-03-02T10:05:00.000Z',
      hs_email_direction: 'EMAIL',
      hs_email_status: 'SENT',
      hs_email_subject: 'Re: Export is empty',
      hs_email_text: 'Which browser?',
      hs_email_html: '<p>Which browser?</p>',
      hs_email_from_email: 'agnes@support.example',
      hs_email_from_firstname: 'Agnes',
      hs_email_from_lastname: 'Agent',
      hs_email_to_email: 'alice@acme.example',
      hs_attachment_ids: '4241968539;4241968540',
    },
    createdAt: '2026-03-02T10:05:00.000Z',
    updatedAt: '2026-03-02T10:05:00.000Z',
    archived: false,
  },
  pipeline: {
    id: '0',
    label: 'Support Pipeline',
    displayOrder: 0,
    archived: false,
    stages: [
      {
        id: '1',
        label: 'New',
        displayOrder: 0,
        metadata: { ticketState: 'OPEN' },
        archived: false,
      },
      {
        id: '4',
        label: 'Closed',
        displayOrder: 3,
        metadata: { ticketState: 'CLOSED' },
        archived: false,
      },
    ],
  },
  file: {
    id: '4241968539',
    name: 'cat',
    extension: 'png',
    type: 'IMG',
    size: 11_132,
    path: '/deskside/cat.png',
    parentFolderId: '3001',
    access: 'PRIVATE',
    url: 'https://files.example/deskside/cat.png',
    createdAt: '2026-03-02T10:00:00.000Z',
    updatedAt: '2026-03-02T10:00:00.000Z',
    archived: false,
  },
  signedUrl: {
    url: 'https://files.example/signed/4241968539',
    name: 'cat',
    extension: 'png',
    type: 'IMG',
    size: 11_132,
    expiresAt: '2026-03-02T11:00:00.000Z',
  },
  error: {
    status: 'error',
    message: 'Contact already exists. Existing ID: 9001',
    correlationId: 'aeb5f871-7f07-4993-9211-075dc63e7cbf',
    category: 'CONFLICT',
  },
} as const
