// npm run gallery: every part and every screen in every state, with switches for theme, language,
// size, density and accent. `PORT=5300 npm run gallery` chooses the port.
import { ensureDependencies } from './ensureDependencies.mjs'

await ensureDependencies()
const { startGallery } = await import('./galleryServer.mjs')
const { url } = await startGallery({ port: Number(process.env.PORT ?? 5300) })
process.stdout.write(`The gallery: ${url}/gallery.html\n`)
