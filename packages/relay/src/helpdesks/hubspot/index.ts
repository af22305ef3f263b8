export type { ColumnName, Columns } from '../columns.js'
export type { RatingColumns } from '../stars.js'
export { hubspotBackend } from './hubspotBackend.js'
export type { HubspotOptions } from './hubspotOptions.js'
