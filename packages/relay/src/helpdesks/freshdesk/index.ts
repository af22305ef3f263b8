export type { ColumnName, Columns } from '../columns.js'
export type { RatingColumns } from '../stars.js'
export { freshdeskBackend } from './freshdeskBackend.js'
export type { FreshdeskOptions } from './freshdeskOptions.js'
