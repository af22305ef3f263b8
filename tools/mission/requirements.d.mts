export const requirements: Readonly<Record<string, string>>
export const exceptions: Readonly<Record<string, string>>
export const chapters: Readonly<Record<string, string>>
