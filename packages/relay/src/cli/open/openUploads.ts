import { fileURLToPath } from 'node:url'
import { fileUploadStore } from '../../node/fileUploadStore.js'
import type { RelayState } from '../../state/RelayState.js'
import type { UploadStore } from '../../uploads/UploadStore.js'
import type { UploadsConfig } from '../config/relayConfigSchema.js'
import type { OpenDeps } from './OpenDeps.js'

/** Where files wait between the browser and the helpdesk, if not where the state is. */
export async function openUploads(
  config: UploadsConfig,
  state: RelayState,
  deps: OpenDeps,
): Promise<UploadStore> {
  if (config.kind === 's3') {
    const { s3Uploads } = await import('./s3Uploads.js')
    return s3Uploads(config, state, deps)
  }
  return fileUploadStore({ dir: fileURLToPath(deps.pathOf(config.folder)) })
}
