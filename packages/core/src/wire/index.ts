export {
  type AccountRouteName,
  type AccountSession,
  accountRoutes,
  accountSessionSchema,
  type Confirmation,
  confirmationSchema,
} from './account.js'
export { type AccountOperation, accountOperations } from './accountOperations.js'
export {
  type Article,
  type ArticleHit,
  type ArticlePage,
  type ArticleScore,
  articleHitSchema,
  articlePageSchema,
  articleSchema,
  rateArticleSchema,
} from './article.js'
export { articleRoutes } from './articleRoutes.js'
export {
  type Capabilities,
  capabilitiesSchema,
  type DeskDescription,
  deskDescriptionSchema,
  textSchema,
} from './desk.js'
export {
  CATEGORY_CHANGES,
  type CategoryChange,
  CHANNEL_KINDS,
  type DeskChannel,
  type DeskConfig,
  type DeskGate,
  type DeskLimits,
  type DeskList,
  type DeskStatus,
  type DeskSupport,
  GUEST_RULES,
  LIST_COLUMNS,
  LIST_FILTERS,
  LIST_SORTS,
  LIST_VIEWS,
  type TicketGroup,
} from './deskConfig.js'
export {
  type Condition,
  type DeskCategory,
  type DeskField,
  type DeskForm,
  type DeskGuide,
  type DeskPriority,
  type DeskProject,
  type DeskType,
  FIELD_KINDS,
  type FieldKind,
  PREFILLS,
  type Prefill,
  SCOPE_LEVELS,
  type Scalar,
  type ScopeLevel,
  type ScopeRule,
  SUBJECT_RULES,
  type Text,
  type TextLink,
} from './deskForm.js'
export {
  type Ask,
  askSchema,
  type Escalation,
  type EventMessage,
  escalationSchema,
  eventMessageSchema,
  type Message,
  messageSchema,
  type ReplyResult,
  replyResultSchema,
  type TextMessage,
  textMessageSchema,
  type UnreadableMessage,
  unreadableMessageSchema,
} from './message.js'
export { type Operation, operations } from './operations.js'
export {
  type Changes,
  changesSchema,
  type MessagePage,
  messagePageSchema,
  type TicketPage,
  ticketPageSchema,
} from './page.js'
export { recordSchema } from './pieces.js'
export { type ProblemDocument, problemSchema } from './problem.js'
export { readDesk } from './readDesk.js'
export {
  type AccessChoice,
  type AskAnswer,
  askAnswerSchema,
  type CategoryChoice,
  closeTicketSchema,
  contactManagerSchema,
  type EscalationReason,
  emptySchema,
  escalateSchema,
  judgeSolutionSchema,
  type ManagerMessage,
  markReadSchema,
  type NewReply,
  type NewTicket,
  type NoteText,
  newReplySchema,
  newTicketSchema,
  rateTicketSchema,
  type SolutionVerdict,
  setAccessSchema,
  setCategorySchema,
  setNoteSchema,
} from './requests.js'
export {
  ATTACHMENTS_PATH,
  doneSchema,
  type Route,
  type RouteName,
  routes,
} from './routes.js'
export {
  type Attachment,
  attachmentSchema,
  type Person,
  personSchema,
  type Rating,
  ratingSchema,
  type Ticket,
  ticketSchema,
} from './ticket.js'
export {
  TICKET_ACTIONS,
  TICKET_STATUSES,
  type TicketAction,
  type TicketStatus,
} from './ticketWords.js'
export { UPLOAD_METADATA, UPLOADS_PATH } from './uploads.js'
