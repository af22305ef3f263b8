import type { UploadSource } from '../ports/Backend.js'
import { domError } from './breakableDevice.js'

export const FILE_BYTES = 200_000

/** Looks alike nowhere. */
export function fileBytes(seed: number, size = FILE_BYTES): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * seed) % 251)
}

/** A chosen file as a browser gives it, each of whose readings ends as the test says. */
export function fileThatReads(
  ...readings: readonly ((whole: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>)[]
): File {
  const left = [...readings]
  const file = new File([fileBytes(1)], 'walk.mp4', { type: 'video/mp4' })
  const last = readings.at(-1) ?? ((whole) => whole)
  return new Proxy(file, {
    get(target, name) {
      if (name !== 'slice') {
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      }
      return (from: number, to: number) => ({
        async arrayBuffer() {
          const bytes = (left.shift() ?? last)(fileBytes(1))
          return bytes.slice(from, to).buffer
        },
      })
    },
  })
}

export const whole = (bytes: Uint8Array<ArrayBuffer>) => bytes
export const ofOtherBytes = () => fileBytes(7)
export const cutShort = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length / 2)
export const refused = (name: string) => (): never => {
  throw domError(name)
}

/** A good one, to choose instead. */
export function goodFile(): UploadSource {
  const bytes = fileBytes(3)
  const read = async (from: number, to: number) => bytes.slice(from, to)
  return { name: 'again.mp4', type: 'video/mp4', size: bytes.length, read }
}
