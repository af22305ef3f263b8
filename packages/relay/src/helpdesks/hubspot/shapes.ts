import * as v from 'valibot'

/** What is relied on of HubSpot's answers; the rest passes unread. Dates are RFC 3339 in UTC. */

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String))

const associatedSchema = v.object({ results: v.array(v.object({ id })) })

/** A ticket, contact or e-mail; values are texts, `null` where there is none. */
export const recordSchema = v.object({
  id,
  properties: v.record(v.string(), v.nullish(v.string())),
  createdAt: v.string(),
  updatedAt: v.string(),
  /** Only where it was asked for, and only where there is one. */
  associations: v.optional(v.record(v.string(), associatedSchema), {}),
})

export const recordsSchema = v.object({ results: v.array(recordSchema) })

export const associationsSchema = v.object({
  results: v.array(v.object({ toObjectId: id })),
  paging: v.optional(v.object({ next: v.optional(v.object({ after: v.string() })) })),
})

export const pipelineSchema = v.object({
  stages: v.array(
    v.object({
      id,
      label: v.string(),
      metadata: v.optional(v.object({ ticketState: v.optional(v.string()) }), {}),
    }),
  ),
})

export const fileSchema = v.object({
  id,
  name: v.optional(v.nullable(v.string())),
  extension: v.optional(v.nullable(v.string())),
  /** Bytes. */
  size: v.number(),
})

export const signedUrlSchema = v.object({ url: v.string() })

export type HubspotRecord = v.InferOutput<typeof recordSchema>
export type HubspotFile = v.InferOutput<typeof fileSchema>
export type HubspotStage = v.InferOutput<typeof pipelineSchema>['stages'][number]
