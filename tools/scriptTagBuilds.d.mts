import type { UserConfig } from 'vite'

/** The script tag's files; `badgeFile`: what its own build called the badge. */
export declare function scriptTagBuild(badgeFile?: string): UserConfig
