export { createNodeServer } from './createNodeServer.js'
export { type FileUploadStoreOptions, fileUploadStore } from './fileUploadStore.js'
export { toNodeListener } from './toNodeListener.js'
