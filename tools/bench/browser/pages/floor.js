// The least that such a thing can cost: a bare launcher that fetches a dialog with Preact, signals,
// ky and idb-keyval in it when somebody wants it.
const help = document.getElementById('help')
const load = () => import('./floorDialog.js')
for (const word of ['pointerenter', 'focus']) help.addEventListener(word, load, { once: true })
help.addEventListener('click', async (event) => {
  event.preventDefault()
  const { open } = await load()
  open()
})
