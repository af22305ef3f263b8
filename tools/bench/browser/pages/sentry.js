import { feedbackIntegration, init } from '@sentry/browser'

const feedback = feedbackIntegration({ autoInject: false, enableScreenshot: false })
init({ dsn: 'http://key@127.0.0.1:9/1', integrations: [feedback], defaultIntegrations: false })
const help = document.getElementById('help')
help.addEventListener('click', (event) => event.preventDefault())
feedback.attachTo(help)
