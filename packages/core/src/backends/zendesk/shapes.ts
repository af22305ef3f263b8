import * as v from 'valibot'
import { isRecord } from '../../wire/isRecord.js'
import { noneOr, object, tolerantArray } from '../../wire/pieces.js'

/**
 * Answers of Zendesk's Support API (2.0.0), as far as they are used: read with patience. Of a
 * comment's `metadata` nothing is read: it holds other people's address and place.
 */

const id = v.number()

export const requestSchema = object({
  id,
  status: v.optional(v.string(), 'open'),
  custom_status_id: noneOr(v.number()),
  priority: noneOr(v.string()),
  subject: noneOr(v.string()),
  description: noneOr(v.string()),
  requester_id: noneOr(v.number()),
  assignee_id: noneOr(v.number()),
  organization_id: noneOr(v.number()),
  can_be_solved_by_me: v.optional(v.boolean(), false),
  followup_source_id: noneOr(v.union([v.number(), v.string()])),
  ticket_form_id: noneOr(v.number()),
  custom_fields: v.optional(tolerantArray(object({ id, value: v.unknown() })), []),
  created_at: v.string(),
  updated_at: v.string(),
})

export const userSchema = object({
  id,
  name: v.optional(v.string(), ''),
  agent: v.optional(v.boolean(), false),
})

const users = v.optional(tolerantArray(userSchema), [])

export const oneRequestSchema = object({ request: requestSchema, users })

export const requestsSchema = object({
  requests: tolerantArray(requestSchema),
  users,
  next_page: noneOr(v.string()),
  count: v.optional(v.number(), 0),
})

export const attachmentSchema = object({
  id,
  file_name: v.optional(v.string(), 'file'),
  content_url: v.optional(v.string(), ''),
  content_type: v.optional(v.string(), 'application/octet-stream'),
  size: v.optional(v.number(), 0),
  deleted: v.optional(v.boolean(), false),
  malware_scan_result: noneOr(v.string()),
  malware_access_override: v.optional(v.boolean(), false),
})

export const commentSchema = object({
  id,
  author_id: noneOr(v.number()),
  public: v.optional(v.boolean(), true),
  body: v.optional(v.string(), ''),
  html_body: v.optional(v.string(), ''),
  created_at: v.string(),
  attachments: v.optional(tolerantArray(attachmentSchema), []),
})

export const commentsSchema = object({
  comments: tolerantArray(commentSchema),
  users,
  meta: v.optional(
    object({ has_more: v.optional(v.boolean(), false), after_cursor: noneOr(v.string()) }),
    {},
  ),
})

export const meSchema = object({
  user: object({
    id: noneOr(v.number()),
    name: v.optional(v.string(), ''),
    organization_id: noneOr(v.number()),
  }),
})

export const formsSchema = object({
  ticket_forms: tolerantArray(
    object({
      id,
      name: v.optional(v.string(), ''),
      display_name: noneOr(v.string()),
      active: v.optional(v.boolean(), true),
      end_user_visible: v.optional(v.boolean(), true),
      ticket_field_ids: v.optional(v.array(v.number()), []),
    }),
  ),
})

export const fieldsSchema = object({
  ticket_fields: tolerantArray(
    object({
      id,
      type: v.string(),
      title_in_portal: v.optional(v.string(), ''),
      description: noneOr(v.string()),
      active: v.optional(v.boolean(), true),
      required_in_portal: v.optional(v.boolean(), false),
      visible_in_portal: v.optional(v.boolean(), false),
      editable_in_portal: v.optional(v.boolean(), false),
      custom_field_options: v.optional(
        tolerantArray(object({ name: v.string(), value: v.string() })),
        [],
      ),
    }),
  ),
  next_page: noneOr(v.string()),
})

export const statusesSchema = object({
  custom_statuses: tolerantArray(
    object({ id, end_user_label: noneOr(v.string()), status_category: v.string() }),
  ),
})

export const uploadSchema = object({ upload: object({ token: v.string() }) })

const articleSchema = object({
  id,
  title: v.optional(v.string(), ''),
  body: noneOr(v.string()),
  snippet: noneOr(v.string()),
  html_url: v.optional(v.string()),
  updated_at: noneOr(v.string()),
})

export const ratedSchema = object({
  satisfaction_rating: object({ score: v.optional(v.string(), '') }),
})

/** A search calls them `results`, a list `articles`. */
export const articlesSchema = v.pipe(
  v.custom<Record<string, unknown>>(isRecord),
  v.transform((page) => ({ next_page: page.next_page, items: page.results ?? page.articles })),
  object({ next_page: noneOr(v.string()), items: tolerantArray(articleSchema) }),
)
export const oneArticleSchema = object({ article: articleSchema })

export type ZendeskRequest = v.InferOutput<typeof requestSchema>
export type ZendeskPerson = v.InferOutput<typeof userSchema>
export type ZendeskComment = v.InferOutput<typeof commentSchema>
export type ZendeskAttachment = v.InferOutput<typeof attachmentSchema>
export type ZendeskMe = v.InferOutput<typeof meSchema>['user']
export type ZendeskForm = v.InferOutput<typeof formsSchema>['ticket_forms'][number]
export type ZendeskField = v.InferOutput<typeof fieldsSchema>['ticket_fields'][number]
export type ZendeskArticle = v.InferOutput<typeof articleSchema>
