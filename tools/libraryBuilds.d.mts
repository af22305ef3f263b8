import type { UserConfig } from 'vite'

export declare const BUILD_NAMES: readonly string[]
export declare function libraryBuild(name: string): UserConfig | undefined
