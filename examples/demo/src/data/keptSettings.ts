import type { DemoPersonId } from '../people.js'

/** A form's values by the names of its fields; a switch is `on` or left out. */
export type SettingValues = Readonly<Record<string, string>>

const keyOf = (personId: DemoPersonId): string => `lumenboard.settings.${personId}`

/** What the person has saved in this browser; `null` before the first time. */
export function readSettings(personId: DemoPersonId): SettingValues | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId)) ?? 'null')
  } catch {
    return null
  }
}

/** Tells whether the browser kept it. */
export function writeSettings(personId: DemoPersonId, values: SettingValues): boolean {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(values))
    return true
  } catch {
    return false
  }
}
