import buttonCss from '../parts/Button.css?inline'
import dropzoneCss from '../parts/Dropzone.css?inline'
import feedbackCss from '../parts/Feedback.css?inline'
import fieldCss from '../parts/Field.css?inline'
import newTicketCss from '../screens/newTicket/NewTicket.css?inline'
import screenCss from '../screens/Screen.css?inline'
import themeCss from '../theme/theme.css?inline'
import panelCss from './panel.css?inline'

/** Style of the first view, in the order in which rules win. Later screens bring their own. */
export const panelStyles: readonly string[] = [
  themeCss,
  panelCss,
  buttonCss,
  fieldCss,
  feedbackCss,
  dropzoneCss,
  screenCss,
  newTicketCss,
]
