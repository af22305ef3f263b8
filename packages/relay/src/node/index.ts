export type { HelpdeskModule, OwnHelpdesk } from '../cli/helpdesks/Helpdesk.js'
export { createNodeServer, type NodeServerOptions } from './createNodeServer.js'
export { endSlowClients, type PaceOptions } from './endSlowClients.js'
export { type FileStateOptions, fileState } from './file/fileState.js'
export { type FileMailerOptions, fileMailer } from './fileMailer.js'
export { type FileUploadNotesOptions, fileUploadNotes } from './fileUploadNotes.js'
export { type FileUploadStoreOptions, fileUploadStore } from './fileUploadStore.js'
export { PortTakenError } from './PortTakenError.js'
export { ArgumentsError, type ReadArgumentsOptions, readArguments } from './readArguments.js'
export type { RedisClient } from './redis/redisDoor.js'
export { type RedisStateOptions, redisState } from './redis/redisState.js'
export { type ScryptOptions, scryptHasher } from './scryptHasher.js'
export {
  type SmtpMailer,
  type SmtpMailerOptions,
  type SmtpSender,
  smtpMailer,
} from './smtpMailer.js'
export { toNodeListener } from './toNodeListener.js'
export {
  type TusDataStore,
  type TusUpload,
  type TusUploadStoreOptions,
  tusUploadStore,
} from './tusUploadStore.js'
