/** What axe leaves to people, by rule: what we decided, and by what it is checked instead. */
export const undecided: Readonly<Record<string, string>> = {
  'color-contrast':
    'On a gradient, and where a scrolling area cuts a text off, axe cannot tell the background. ' +
    'npm run gallery:check measures every text of every scene against each colour beneath it.',
}
