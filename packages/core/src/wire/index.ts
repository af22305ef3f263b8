export {
  type Capabilities,
  capabilitiesSchema,
  type DeskCategory,
  type DeskConfig,
  type DeskConfigInput,
  type DeskDescription,
  type DeskLimits,
  type DeskPriority,
  deskConfigSchema,
  deskDescriptionSchema,
  type Text,
  textSchema,
} from './desk.js'
export {
  type EventMessage,
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
export {
  closeTicketSchema,
  emptySchema,
  markReadSchema,
  type NewReply,
  type NewTicket,
  newReplySchema,
  newTicketSchema,
  rateTicketSchema,
} from './requests.js'
export {
  ATTACHMENTS_PATH,
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
  TICKET_ACTIONS,
  TICKET_STATUSES,
  type Ticket,
  type TicketAction,
  type TicketStatus,
  ticketSchema,
} from './ticket.js'
export { UPLOAD_METADATA, UPLOADS_PATH } from './uploads.js'
