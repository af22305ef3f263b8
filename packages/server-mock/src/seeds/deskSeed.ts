import type { DeskConfigInput } from '@deskside/core'

/** A desk of a JSON file. It is checked as every desk is: where a world is made of it. */
export function deskOf(json: unknown): DeskConfigInput {
  return json as DeskConfigInput
}
