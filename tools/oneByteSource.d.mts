import type { Plugin } from 'vite'

export declare function oneByteSource(): Plugin & {
  generateBundle(options: unknown, bundle: Record<string, unknown>): void
}
