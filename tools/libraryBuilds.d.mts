import type { UserConfig } from 'vite'

export declare const BUILD_NAMES: readonly string[]
export declare function libraryBuild(name: string): UserConfig | undefined

/** The script tag's files; `badgeFile`: what its own build called the badge. */
export declare function scriptTagBuild(badgeFile?: string): UserConfig
