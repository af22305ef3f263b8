export type { HelpLanguage, HelpLanguages, HelpTextKey, HelpTexts } from './i18n/texts.js'
export type {
  HelpEvents,
  HelpOptions,
  HelpPrefill,
  HelpRouter,
  HelpTheme,
  HelpView,
  HelpWidget,
} from './launcher/contract.js'
export { mountHelp } from './launcher/mountHelp.js'
