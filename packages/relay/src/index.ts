export type { Account, AccountStore, HeldTicket, Link, Session } from './accounts/AccountStore.js'
export type { AccountsOptions } from './accounts/accountRooms.js'
export type { CustomerDirectory } from './accounts/CustomerDirectory.js'
export { readEmailAddress } from './accounts/emailAddress.js'
export type { Mail, Mailer } from './accounts/Mailer.js'
export {
  type MemoryAccountStoreOptions,
  memoryAccountStore,
} from './accounts/memoryAccountStore.js'
export { type MemoryMailer, memoryMailer } from './accounts/memoryMailer.js'
export type { PasswordHasher } from './accounts/PasswordHasher.js'
export { type Pbkdf2Options, pbkdf2Hasher } from './accounts/pbkdf2Hasher.js'
export {
  type Answered,
  createHandler,
  type Handler,
  type HandlerLimits,
  type HandlerOptions,
} from './createHandler.js'
export type { CorsOrigins } from './http/cors.js'
export type { Claim, IdempotencyStore, KeptAnswer } from './idempotency/IdempotencyStore.js'
export {
  type MemoryIdempotencyOptions,
  memoryIdempotencyStore,
} from './idempotency/memoryIdempotencyStore.js'
export type { JwksOptions } from './identity/jwks.js'
export {
  type Authenticate,
  type JwtOptions,
  jwtAuthenticator,
  type SignOptions,
  signToken,
  type TokenRefusal,
} from './identity/jwt.js'
export type { RevocationList } from './identity/RevocationList.js'
export type { PublicJwk } from './identity/verifyingKey.js'
export type { Bucket, BucketStore } from './limits/BucketStore.js'
export type { From } from './limits/clientAddress.js'
export type { Rate, RateLimits } from './limits/rates.js'
export { type ConfirmedAddressOptions, confirmedAddress } from './notices/confirmedAddress.js'
export { createNotices, type Notices, type NoticesOptions } from './notices/createNotices.js'
export { inLanguage, type Words } from './notices/inLanguage.js'
export { memoryNoticeStore } from './notices/memoryNoticeStore.js'
export type { Looked, NoticeStore, Watch } from './notices/NoticeStore.js'
export {
  type NoticeWords,
  ticketLink,
  type WriteNotice,
  writeNotice,
} from './notices/noticeMail.js'
export { memoryState } from './state/memoryState.js'
export type { RelayState } from './state/RelayState.js'
export { memoryUploadNotes } from './uploads/memoryUploadNotes.js'
export { memoryUploadStore } from './uploads/memoryUploadStore.js'
export type { ScanFile, ScannedFile } from './uploads/scanFile.js'
export type { UploadNote, UploadNoteChange, UploadNotes } from './uploads/UploadNotes.js'
export type { NewUpload, StoredUpload, UploadStore } from './uploads/UploadStore.js'
