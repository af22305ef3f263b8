export declare function checkFile(path: string, text: string): string[]
