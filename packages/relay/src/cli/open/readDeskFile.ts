import type { DeskConfig } from '@deskside/core'
import { deskConfigProblems, readDeskConfig } from '@deskside/core/config'
import { ConfigError } from '../ConfigError.js'
import { readJsonFile } from '../readJsonFile.js'
import type { OpenDeps } from './OpenDeps.js'

const POINTER = '/helpdesk/desk'

/** The desk's configuration, read as strictly as that of the relay. */
export async function readDeskFile(path: string, { pathOf }: OpenDeps): Promise<DeskConfig> {
  const input = await readJsonFile(pathOf(path), POINTER)
  const problems = deskConfigProblems(input)
  if (problems.length === 0) return readDeskConfig(input)
  throw new ConfigError(
    problems.map(({ pointer, code, message }) => ({
      pointer: POINTER,
      code,
      message: `${path} at ${pointer || '/'}: ${message}`,
    })),
  )
}
