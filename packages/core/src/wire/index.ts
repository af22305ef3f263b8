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
} from './desk.js'
export {
  type EventMessage,
  type Message,
  messageSchema,
  type TextMessage,
  type UnreadableMessage,
} from './message.js'
export {
  type Changes,
  changesSchema,
  type MessagePage,
  messagePageSchema,
  type TicketPage,
  ticketPageSchema,
} from './page.js'
export {
  closeTicketSchema,
  emptySchema,
  markReadSchema,
  type NewReply,
  type NewTicket,
  newReplySchema,
  newTicketSchema,
  type ProblemDocument,
  problemSchema,
  type ReplyResult,
  rateTicketSchema,
  replyResultSchema,
} from './requests.js'
export {
  ATTACHMENTS_PATH,
  type Route,
  type RouteName,
  routes,
  UPLOAD_METADATA,
  UPLOADS_PATH,
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
