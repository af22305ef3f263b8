import * as v from 'valibot'
import { helpdeskSchema } from './helpdeskSchema.js'
import {
  amountSchema,
  originSchema,
  portSchema,
  secretSchema,
  webAddressSchema,
  wordSchema,
} from './parts.js'

const optional = <S extends v.GenericSchema>(schema: S) => v.exactOptional(schema)

const stateSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('memory') }),
  v.strictObject({ kind: v.literal('file'), folder: wordSchema }),
  v.strictObject({ kind: v.literal('redis'), url: secretSchema, prefix: optional(wordSchema) }),
])

const uploadsSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), folder: wordSchema }),
  v.strictObject({
    kind: v.literal('s3'),
    bucket: wordSchema,
    region: wordSchema,
    endpoint: optional(webAddressSchema),
    accessKeyId: secretSchema,
    secretAccessKey: secretSchema,
  }),
])

const mailSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), folder: wordSchema }),
  v.strictObject({
    kind: v.literal('smtp'),
    host: wordSchema,
    port: optional(portSchema),
    encryption: optional(v.picklist(['starttls', 'tls', 'none'])),
    user: optional(secretSchema),
    password: optional(secretSchema),
    from: v.strictObject({ address: wordSchema, name: optional(wordSchema) }),
    replyTo: optional(wordSchema),
  }),
])

const identitySchema = v.strictObject({
  secret: optional(secretSchema),
  secrets: optional(v.record(wordSchema, secretSchema)),
  publicKeys: optional(v.record(wordSchema, wordSchema)),
  jwks: optional(v.strictObject({ url: webAddressSchema })),
  audience: optional(wordSchema),
  issuer: optional(wordSchema),
})

/** One text, or one a language. */
const nameSchema = v.union([wordSchema, v.record(v.string(), wordSchema)])

const accountsSchema = v.strictObject({
  secret: secretSchema,
  deskName: nameSchema,
  confirmUrl: webAddressSchema,
  needsConsent: optional(v.boolean()),
  mailsAnHour: optional(amountSchema),
  signInsAQuarter: optional(amountSchema),
  guestsAnHour: optional(amountSchema),
})

const noticesSchema = v.strictObject({
  appUrl: webAddressSchema,
  deskName: nameSchema,
  parameter: optional(wordSchema),
  trustsHost: optional(v.boolean()),
  looksAMinute: optional(amountSchema),
})

const limitsSchema = v.strictObject({
  jsonBytes: optional(amountSchema),
  textBytes: optional(amountSchema),
  fileBytes: optional(amountSchema),
  uploadsPerPerson: optional(amountSchema),
  uploadKeepHours: optional(amountSchema),
})

const rateSchema = v.union([
  v.literal(false),
  v.strictObject({ burst: amountSchema, perMinute: amountSchema }),
])

const ratesSchema = v.strictObject({
  person: optional(rateSchema),
  organization: optional(rateSchema),
  address: optional(rateSchema),
  newcomers: optional(rateSchema),
})

const scanSchema = v.strictObject({ file: wordSchema })

/** The whole file. What is left out has the default that `RELAY_DEFAULTS` gives. */
export const relayConfigSchema = v.strictObject({
  $schema: optional(v.string()),
  listen: optional(v.strictObject({ host: optional(wordSchema), port: optional(portSchema) })),
  publicOrigin: optional(originSchema),
  basePath: optional(v.pipe(v.string(), v.regex(/^(\/[\w.~-]+)+$/, 'bad_base_path'))),
  helpdesk: helpdeskSchema,
  identity: identitySchema,
  cors: optional(v.array(originSchema)),
  accounts: optional(accountsSchema),
  mail: optional(mailSchema),
  notices: optional(noticesSchema),
  state: optional(stateSchema),
  uploads: optional(uploadsSchema),
  limits: optional(limitsSchema),
  rates: optional(ratesSchema),
  proxies: optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  scan: optional(scanSchema),
  stopWithinSeconds: optional(amountSchema),
})

export type RelayConfig = v.InferOutput<typeof relayConfigSchema>
export type StateConfig = v.InferOutput<typeof stateSchema>
export type UploadsConfig = v.InferOutput<typeof uploadsSchema>
export type MailConfig = v.InferOutput<typeof mailSchema>
export type IdentityConfig = v.InferOutput<typeof identitySchema>
export type ScanConfig = v.InferOutput<typeof scanSchema>
export type AccountsConfig = v.InferOutput<typeof accountsSchema>
