export { readDraftFile } from './readDraftFile.js'
