type Words = Readonly<Record<string, string>>
type Test = { readonly file: string; readonly title: string }
type Mission = {
  readonly tests: readonly Test[]
  readonly requirements: Words
  readonly exceptions: Words
}

export const MOST_IDS: number
export function idsOf(title: string, requirements: Words): string[]
export function missionFaults(mission: Mission): string[]
export function missionPage(mission: Mission & { readonly chapters: Words }): string
