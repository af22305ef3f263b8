/** What adapters are made of: for a `Backend` of one's own, in front of any helpdesk. */
export { conditional, missingVerbs, NOTHING, versionOf } from '@deskside/core/config'
export { ownerOf } from '../identity/ownerOf.js'
export { type ClientCredentialsOptions, clientCredentials } from './clientCredentials.js'
export { type ColumnName, type Columns, columnsOf, fromColumns, toColumns } from './columns.js'
export { contentTypeOf } from './contentTypes.js'
export { createKeptFacts, type KeptFacts } from './keptFacts.js'
export { bareMessage, inOrder, messagePageOf } from './messagePages.js'
export { changesOf, type PersonTickets, pageOf } from './personList.js'
export { fromPlainHtml, toPlainHtml } from './plainHtml.js'
export { fromStars, type RatingColumns, toStars } from './stars.js'
export {
  checkAction,
  firstLineOf,
  possibleActions,
  previewOf,
  safeMark,
  UNSAID,
} from './ticketParts.js'
export { toMarkdown } from './toMarkdown.js'
export {
  createVendorHttp,
  REFUSED_BY_SETUP,
  refuseAborted,
  type VendorAnswer,
  type VendorHttp,
  type VendorHttpDeps,
  type VendorRequest,
} from './vendorHttp.js'
export { createWaitingFiles, type WaitingFiles } from './waitingFiles.js'
export { wholeFile } from './wholeFile.js'
