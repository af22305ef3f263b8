export type ChunkFacts = {
  readonly name: string
  readonly imports: readonly string[]
  readonly dynamicImports?: readonly string[]
}
export type SizeRow = {
  readonly label: string
  /** In kB, as it is shown. */
  readonly size: number
  readonly bytes: number
  readonly budget: number
  /** kB that a row known to be over its budget may not pass. */
  readonly ceiling?: number
}

export declare function weigh(
  manifest: Readonly<Record<string, ChunkFacts>>,
  sizeOf: (file: string) => number,
): Record<
  | 'launcher'
  | 'firstOpen'
  | 'whole'
  | 'badge'
  | 'list'
  | 'thread'
  | 'language'
  /** The words of later screens: the second chunk of the same language. */
  | 'languageLater',
  number
>
export declare function toKilobytes(bytes: number): number
export declare function overBudget(
  rows: readonly Pick<SizeRow, 'label' | 'bytes' | 'budget' | 'ceiling'>[],
): string[]
export declare function tableOf(rows: readonly Pick<SizeRow, 'label' | 'size' | 'budget'>[]): string
export declare function readTable(readme: string): string[]
