import type { Plugin } from 'vite'

export declare function smallerCode(classicScript?: string): Plugin
