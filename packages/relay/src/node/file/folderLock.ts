import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Marks a folder as this process's own. The mark of a process that is gone counts for nothing, so
 * nobody has to tidy up after a `kill -9`. Processes in different containers do not see each other.
 *
 * @returns the way out
 * @throws where another process of this machine works on the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'in-use')
  const holder = await readFile(path, 'utf8').catch(() => '')
  const pid = Number(holder.split(' ')[0])
  if (pid > 0 && pid !== process.pid && holder === markOf(pid)) {
    throw new Error(
      `${folder} is in use by process ${pid}. A folder is for one process; several need Redis.`,
    )
  }
  await writeFile(path, markOf(process.pid), { mode: 0o600 })
  return () => rm(path, { force: true })
}

/** A number is given to another process later; together with its start it is one process's own. */
export function markOf(pid: number): string {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return ''
  }
  return `${pid} ${startOf(pid)}`
}

/** proc(5): the name, in brackets, may hold anything; field 22 is the start since the boot. */
function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '')
    return `${afterName.split(' ')[20]} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return ''
  }
}
