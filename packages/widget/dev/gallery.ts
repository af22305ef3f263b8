import { type Area, areas } from './scenes/all.js'

/** Every scene in a frame of the chosen size, an area at a time; what is chosen is in the address. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number, layout: string]>> = {
  'phone 390 × 844': [390, 844, 'floating'],
  'small phone 320 × 568': [320, 568, 'floating'],
  'panel 1280 × 800': [1280, 800, 'floating'],
  'drawer 1024 × 768': [1024, 768, 'drawer'],
  'page 1280 × 900': [1280, 900, 'page'],
  'page 720 × 900': [720, 900, 'page'],
}

const SWITCHES: Readonly<Record<string, readonly string[] | string>> = {
  size: Object.keys(SIZES),
  theme: ['light', 'dark'],
  locale: ['en-GB', 'ru', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar', 'en-XA'],
  density: ['', '0.8', '1.15'],
  accent: '#2f55d4',
  radius: ['', '0px', '4px', '18px'],
  zoom: ['0.6', '0.4', '1'],
}

const chosen = new URLSearchParams(location.hash.slice(1))
const form = document.querySelector('form') as HTMLFormElement
const nav = document.querySelector('nav') as HTMLElement
const main = document.querySelector('main') as HTMLElement

function choice(name: string): string {
  const choices = SWITCHES[name]
  return chosen.get(name) ?? (typeof choices === 'string' ? '' : (choices?.[0] ?? ''))
}

function drawSwitches(): void {
  for (const [name, choices] of Object.entries(SWITCHES)) {
    const label = document.createElement('label')
    label.append(name)
    label.append(typeof choices === 'string' ? field(name, choices) : select(name, choices))
    form.append(label)
  }
}

function select(name: string, choices: readonly string[]): HTMLSelectElement {
  const made = document.createElement('select')
  made.append(...choices.map((value) => new Option(value || 'as it is', value)))
  made.value = choice(name)
  made.onchange = () => choose(name, made.value)
  return made
}

function field(name: string, placeholder: string): HTMLInputElement {
  const made = document.createElement('input')
  made.placeholder = placeholder
  made.value = choice(name)
  made.onchange = () => choose(name, made.value)
  return made
}

function choose(name: string, value: string): void {
  if (value) chosen.set(name, value)
  else chosen.delete(name)
  history.replaceState(null, '', `#${chosen}`)
  draw()
}

function draw(): void {
  const area = areas.find(({ name }) => name === chosen.get('area')) ?? areas[0]
  if (!area) return
  nav.replaceChildren(...areas.map((each) => linkTo(each, each === area)))
  main.replaceChildren(...area.scenes.map(({ name, title }) => frameOf(name, title)))
}

function linkTo(area: Area, isChosen: boolean): HTMLElement {
  const link = document.createElement('a')
  link.href = '#'
  link.textContent = `${area.name} (${area.scenes.length})`
  if (isChosen) link.ariaCurrent = 'true'
  link.onclick = (event) => {
    event.preventDefault()
    choose('area', area.name)
    main.scrollTo(0, 0)
  }
  return link
}

function frameOf(name: string, title: string): HTMLElement {
  const [width, height, layout] = SIZES[choice('size')] ?? [390, 844, 'floating']
  const zoom = Number(choice('zoom'))
  const query = new URLSearchParams({ scene: name, layout })
  for (const key of ['theme', 'locale', 'density', 'accent', 'radius']) {
    if (choice(key)) query.set(key, choice(key))
  }
  const figure = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  link.href = `stage.html?${query}`
  link.target = '_blank'
  link.textContent = name
  caption.append(link, `: ${title}`)
  const frame = document.createElement('div')
  frame.className = 'frame'
  frame.style.width = `${width * zoom}px`
  frame.style.height = `${height * zoom}px`
  const inside = document.createElement('iframe')
  // Hundreds of panels at once are too much for anybody: only those in sight are there.
  inside.loading = 'lazy'
  inside.title = title
  inside.width = String(width)
  inside.height = String(height)
  inside.style.transform = `scale(${zoom})`
  inside.src = link.href
  frame.append(inside)
  figure.append(caption, frame)
  return figure
}

drawSwitches()
draw()
