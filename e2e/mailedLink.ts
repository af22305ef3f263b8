import { expect } from '@playwright/test'

type Mail = { readonly to: string; readonly text: string }

/**
 * The link in the newest mail to this person that has such a one, once it has come.
 *
 * @param mails all that the desk has sent, oldest first
 */
export async function mailedLink(
  mails: () => readonly Mail[] | Promise<readonly Mail[]>,
  to: string,
  link = /http\S+/,
): Promise<string> {
  const find = async () => {
    const fitting = (await mails()).filter((mail) => mail.to === to && link.test(mail.text))
    return fitting.at(-1)?.text.match(link)?.[0] ?? ''
  }
  await expect.poll(find, { message: `a mail to ${to} with a link` }).not.toBe('')
  return find()
}
