import type { Plugin, Rolldown } from 'vite'

export type FileFacts = {
  readonly integrity: string
  readonly name: string
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
}

export declare function scriptTag(entryFile: string, privateNames?: readonly string[]): Plugin[]
export declare function manifestOf(
  files: readonly Rolldown.OutputChunk[],
): Record<string, FileFacts>
