import { rename } from 'node:fs/promises'
import { openOwnFile } from './ownFile.js'

/** The old file or the new one, never half of it, also where the machine loses its power. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await openOwnFile(`${path}.new`, 'replace')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}
