import { stop } from './steps.mjs'

/** The live servers and further browsers that a test may need. */
export const SERVERS = ['redis', 'smtp', 's3', 'rt', 'engines']

/**
 * What `WITHOUT=redis,smtp` leaves out of this step; the last line of the step says so. Nothing is
 * left out but what somebody named, and a word that names nothing ends the run.
 *
 * @param known the servers that this step starts
 */
export function readWithout(known, text = process.env.WITHOUT ?? '') {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const strange = words.find((word) => !SERVERS.includes(word))
  if (strange !== undefined) {
    stop(`WITHOUT names ${strange}, and there is no such server: ${SERVERS.join(', ')}.`)
  }
  return known.filter((word) => words.includes(word))
}
