import type { Plugin } from 'vite'

export declare function lessKy(): Plugin & {
  transform(code: string, id: string): { readonly code: string } | null
}
