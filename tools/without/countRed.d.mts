type Suite = {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly tests: readonly { readonly projectName: string; readonly status: string }[]
  }[]
}

export function countRed(
  report: { readonly suites: readonly Suite[] },
  ids: readonly string[],
): { passed: number; failed: number; missing: string[]; expectsRed: true }
