export {
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
export {
  type Authenticate,
  type JwtOptions,
  jwtAuthenticator,
  type SignOptions,
  signToken,
  type TokenRefusal,
} from './identity/jwt.js'
export { memoryUploadStore } from './uploads/memoryUploadStore.js'
export type { NewUpload, StoredUpload, UploadStore } from './uploads/UploadStore.js'
