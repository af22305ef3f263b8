import type { ScanFile } from '../../uploads/scanFile.js'
import type { ScanConfig } from '../config/relayConfigSchema.js'
import { loadFunction } from './loadFunction.js'
import type { OpenDeps } from './OpenDeps.js'

/** What looks for viruses: the host's own `scan(file)`. */
export function openScan({ file }: ScanConfig, { pathOf }: OpenDeps): Promise<ScanFile> {
  return loadFunction<ScanFile>(pathOf(file), { name: 'scan', pointer: '/scan/file' })
}
