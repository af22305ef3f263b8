import { fileURLToPath } from 'node:url'
import { fileUploadStore } from '../../node/fileUploadStore.js'
import { memoryUploadStore } from '../../uploads/memoryUploadStore.js'
import type { UploadStore } from '../../uploads/UploadStore.js'
import type { UploadsConfig } from '../config/relayConfigSchema.js'
import type { OpenDeps } from './OpenDeps.js'

/** Where files wait between the browser and the helpdesk, as the file has it. */
export async function openUploads(config: UploadsConfig, deps: OpenDeps): Promise<UploadStore> {
  switch (config.kind) {
    case 'memory':
      return memoryUploadStore()
    case 'file':
      return fileUploadStore({ dir: fileURLToPath(deps.pathOf(config.folder)) })
  }
}
