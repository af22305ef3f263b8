import Uppy from '@uppy/core'
import Dashboard from '@uppy/dashboard'
import Tus from '@uppy/tus'
import '@uppy/core/css/style.min.css'
import '@uppy/dashboard/css/style.min.css'

const help = document.getElementById('help')
help.addEventListener('click', (event) => event.preventDefault())
new Uppy()
  .use(Dashboard, { trigger: '#help', inline: false, animateOpenClose: false })
  .use(Tus, { endpoint: 'http://127.0.0.1:9/' })
