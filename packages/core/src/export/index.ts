export { exportFileName } from './exportFileName.js'
export { type Correspondence, readCorrespondence } from './readCorrespondence.js'
export {
  type DocumentEntry,
  type DocumentFact,
  type DocumentFile,
  type ExportOptions,
  type ExportWords,
  type TicketDocument,
  ticketToPrint,
} from './ticketDocument.js'
export { ticketToJson } from './ticketToJson.js'
export { ticketToMarkdown } from './ticketToMarkdown.js'
