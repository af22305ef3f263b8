/** Words of chosen files, in English. */
export const file = {
  pause: (name: string) => `Pause ${name}`,
  resume: (name: string) => `Go on with ${name}`,
  retry: (name: string) => `Try ${name} again`,
  remove: (name: string) => `Remove ${name}`,
  reading: 'Reading…',
  waiting: 'Will be uploaded',
  progress: (sent: string, size: string) => `${sent} of ${size}`,
  paused: 'Paused',
  uploaded: 'Uploaded',
  removed: (name: string) => `${name} removed`,
}
