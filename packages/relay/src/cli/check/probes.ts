import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Clock } from '@deskside/core'
import { createJwks } from '../../identity/jwks.js'
import { secretsIn } from '../config/relayConfigProblems.js'
import type { RelayConfig } from '../config/relayConfigSchema.js'
import type { Helpdesk } from '../helpdesks/Helpdesk.js'
import type { ReadConfig } from '../readConfigFile.js'
import type { Named } from './notThere.js'

/** One thing outside of the relay that the file names, and how to ask whether it is there. */
export type Probe = Named & {
  /** The part of the file. */
  readonly name: string
  ask(signal: AbortSignal): Promise<unknown>
}

export type ProbesDeps = {
  readonly clock: Clock
  readonly helpdesk: Helpdesk
}

type ProbesOf = (read: ReadConfig, deps: ProbesDeps) => readonly Probe[]

/** All that has to answer before the relay can do its work. */
export const probesOf: ProbesOf = (read, deps) => [
  {
    ...namedBy(read.config, 'helpdesk', 'The helpdesk'),
    ask: (signal) => deps.helpdesk.check(signal),
  },
  ...stateProbes(read, deps),
  ...mailProbes(read, deps),
  ...keyProbes(read, deps),
  ...uploadProbes(read, deps),
]

const stateProbes: ProbesOf = (read) => {
  const { state = { kind: 'file', folder: 'state' } } = read.config
  if (state.kind === 'memory') return []
  if (state.kind === 'file') return [folderProbe(read, 'state', state.folder)]
  const about = { ...namedBy(read.config, 'state', 'Redis'), pointer: '/state/url' }
  const ask = async () => {
    const { pingRedis } = await import('../../node/redis/connectRedis.js')
    await pingRedis(read.secretOf(state.url))
  }
  return [{ ...about, ask }]
}

const mailProbes: ProbesOf = (read, { clock }) => {
  const { mail } = read.config
  if (mail === undefined) return []
  if (mail.kind === 'file') return [folderProbe(read, 'mail', mail.folder)]
  const ask = async () => {
    const { openSmtp } = await import('../open/openMailer.js')
    await (await openSmtp(mail, { ...read, clock })).check()
  }
  return [{ ...namedBy(read.config, 'mail', 'The mail server'), ask }]
}

const keyProbes: ProbesOf = ({ config }, { clock }) => {
  const { jwks } = config.identity
  if (jwks === undefined) return []
  const about = { name: 'identity', pointer: '/identity/jwks/url', what: 'The key set' }
  // No key is called so: what counts is that there is a set to look in.
  return [{ ...about, variables: [], ask: () => createJwks(jwks, clock).find('deskside-check') }]
}

const uploadProbes: ProbesOf = (read, { clock }) => {
  const { uploads } = read.config
  if (uploads === undefined) return []
  if (uploads.kind === 'file') return [folderProbe(read, 'uploads', uploads.folder)]
  const ask = async () => {
    const { askBucket } = await import('../open/s3Uploads.js')
    await askBucket(uploads, { ...read, clock })
  }
  return [{ ...namedBy(read.config, 'uploads', 'The bucket'), ask }]
}

function namedBy(
  config: RelayConfig,
  name: 'helpdesk' | 'state' | 'mail' | 'uploads',
  what: string,
) {
  const variables = secretsIn(config[name]).map(({ env }) => env)
  return { name, what, pointer: `/${name}`, variables: [...new Set(variables)] }
}

/** It is made at the start where it is missing; so the next one above that is there has to be open. */
function folderProbe(
  { pathOf }: ReadConfig,
  name: 'state' | 'mail' | 'uploads',
  folder: string,
): Probe {
  const ask = async () => {
    let path = fileURLToPath(pathOf(folder))
    while ((await stat(path).catch(() => null)) === null && path !== dirname(path)) {
      path = dirname(path)
    }
    if (!(await stat(path)).isDirectory()) {
      throw Object.assign(new Error('A file stands in its way'), { code: 'ENOTDIR' })
    }
    await access(path, constants.W_OK | constants.X_OK)
  }
  return { name, pointer: `/${name}/folder`, what: 'The folder', variables: [], ask }
}
