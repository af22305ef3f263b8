export function readTitles(source: string, fileName?: string): string[]
