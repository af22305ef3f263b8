import type { AnyScene } from './scene.js'

const files = import.meta.glob<readonly AnyScene[]>(['./*.{ts,tsx}', '!./all.ts', '!./scene.ts'], {
  eager: true,
  import: 'scenes',
})

export type Area = { readonly name: string; readonly scenes: readonly AnyScene[] }

/** Every file of this folder is an area that exports its `scenes`. */
export const areas: readonly Area[] = Object.entries(files).map(([path, scenes]) => ({
  name: path.replace(/^\.\/|\.tsx?$/g, ''),
  scenes,
}))

export const scenes: ReadonlyMap<string, AnyScene> = new Map(
  areas.flatMap((area) => area.scenes.map((scene) => [scene.name, scene] as const)),
)
