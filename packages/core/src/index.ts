export { createSupportClient } from './client.js'
export type { DeskConfigInput } from './config/index.js'
export {
  type FieldProblem,
  isSupportError,
  SupportError,
  type SupportErrorCode,
  type SupportErrorFacts,
  toSupportError,
} from './errors/SupportError.js'
export { holds } from './model/conditions.js'
export {
  type Draft,
  type DraftAttachment,
  type DraftKey,
  type DraftPatch,
  type DraftProblem,
  emptyDraft,
  isDraftEmpty,
  type Page,
  ticketIdOf,
} from './model/draft.js'
export { cleanFileName } from './model/fileName.js'
export { draftProblems } from './model/form.js'
export {
  type FormContext,
  type FormField,
  type FormInput,
  type FormState,
  formState,
  sentFields,
  sentForm,
  visibleFields,
} from './model/formState.js'
export type { LogCode, LogEntry, LogLevel } from './model/log.js'
export type { Submission, SubmissionError, SubmitResult } from './model/submission.js'
export {
  type ListQuery,
  listTickets,
  type TicketFilter,
  type TicketOrder,
} from './model/ticketFilter.js'
export { type GroupedTickets, groupTickets } from './model/ticketGroups.js'
export type { TicketVerbs } from './model/ticketVerbs.js'
export type { UploadState } from './model/upload.js'
export type {
  ArticleQuery,
  AttachmentBytes,
  Backend,
  Call,
  Conditional,
  ConditionalCall,
  MessageQuery,
  TicketQuery,
  UploadCall,
  UploadRef,
  UploadSource,
  WriteCall,
} from './ports/Backend.js'
export type { ClientGround } from './ports/ClientGround.js'
export type { Epoch } from './ports/Epoch.js'
export type { Marker } from './ports/Marker.js'
export type {
  BlobSender,
  Channel,
  Lock,
  Presence,
  PresenceState,
  SendRequest,
  SendResponse,
} from './ports/platform.js'
export type { Storage, StorageMode } from './ports/Storage.js'
export { type RestBackendOptions, restBackend } from './restBackend.js'
export { createStore, derive, type Store, type WritableStore } from './store/store.js'
export type {
  AskAnswerInput,
  ConnectionState,
  DeskState,
  DraftState,
  DraftsClient,
  GetToken,
  Loadable,
  NewTicketInput,
  OutboxClient,
  SessionState,
  SupportClient,
  SupportClientOptions,
  SupportEvents,
  SupportUser,
  TicketListState,
  TicketQueryStore,
  TicketState,
  TicketsClient,
  UploadsClient,
} from './supportClient.js'
export { backoffMs, retryAfterMs } from './time/backoff.js'
export { type Clock, sleep, systemClock } from './time/clock.js'
export type {
  AccessChoice,
  Article,
  ArticleHit,
  ArticlePage,
  ArticleScore,
  Ask,
  AskAnswer,
  Attachment,
  Capabilities,
  CategoryChoice,
  Changes,
  Condition,
  DeskCategory,
  DeskChannel,
  DeskConfig,
  DeskDescription,
  DeskField,
  DeskForm,
  DeskGate,
  DeskGuide,
  DeskLimits,
  DeskList,
  DeskPriority,
  DeskProject,
  DeskSupport,
  DeskTexts,
  DeskType,
  Escalation,
  EscalationReason,
  EventMessage,
  ManagerMessage,
  Message,
  MessagePage,
  NewReply,
  NewTicket,
  NoteText,
  Person,
  Rating,
  ReplyResult,
  ScopeLevel,
  ScopeRule,
  SolutionVerdict,
  Text,
  TextLink,
  TextMessage,
  Ticket,
  TicketAction,
  TicketGroup,
  TicketPage,
  TicketStatus,
  UnreadableMessage,
  Wording,
} from './wire/index.js'
