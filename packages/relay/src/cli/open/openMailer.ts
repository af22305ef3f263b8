import { fileURLToPath } from 'node:url'
import type { Mailer } from '../../accounts/Mailer.js'
import type { SmtpMailer } from '../../node/smtpMailer.js'
import type { MailConfig } from '../config/relayConfigSchema.js'
import type { OpenDeps } from './OpenDeps.js'

/** Sends mails as the file has it. Of libraries, only what is used is loaded. */
export async function openMailer(config: MailConfig, deps: OpenDeps): Promise<Mailer> {
  if (config.kind === 'file') {
    const { fileMailer } = await import('../../node/fileMailer.js')
    return fileMailer(fileURLToPath(deps.pathOf(config.folder)), { clock: deps.clock })
  }
  return openSmtp(config, deps)
}

type SmtpConfig = Extract<MailConfig, { readonly kind: 'smtp' }>

export async function openSmtp(config: SmtpConfig, deps: OpenDeps): Promise<SmtpMailer> {
  const { kind: _, user, password, from, ...rest } = config
  const { smtpMailer } = await import('../../node/smtpMailer.js')
  return smtpMailer({
    ...rest,
    from,
    ...(user === undefined ? {} : { user: deps.secretOf(user) }),
    ...(password === undefined ? {} : { password: deps.secretOf(password) }),
  })
}
