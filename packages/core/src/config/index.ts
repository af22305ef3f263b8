export { CONDITION_SHAPES, conditionSchema } from './conditionSchema.js'
export { type DeskConfigInput, deskConfigSchema } from './deskSchema.js'
export { deskTextSchema } from './parts.js'
export { deskConfigProblems, readDeskConfig } from './readDeskConfig.js'
