import { useEffect, useState } from 'preact/hooks'
import { DENSITIES, FONTS, isColour, isFont, type Look } from '../look.js'
import { LOCALES } from '../setup.js'
import type { EditorProps } from './App.js'
import { Segments } from './Segments.js'
import { Select } from './Select.js'
import { TextField } from './TextField.js'

const SWATCHES = ['#2f55d4', '#5a45d6', '#0f766e', '#b4450f', '#be185d', '#111827']
const THEMES = { auto: 'Auto', light: 'Light', dark: 'Dark' } as const
const FRAMES = { floating: 'At the corner', drawer: 'Along the side' } as const
const DENSITY_WORDS = { compact: 'Compact', comfortable: 'Comfortable', roomy: 'Roomy' } as const
const ENTRIES = { menu: 'Your own Help entry', button: 'A round button' } as const

export function LookPart({ setup, change }: EditorProps) {
  const { look } = setup
  const set = (next: Partial<Look>) => change((now) => ({ ...now, look: { ...now.look, ...next } }))
  return (
    <div class="fields">
      <Segments
        label="Theme"
        options={THEMES}
        value={look.theme}
        onChoose={(theme) => set({ theme })}
      />
      <Accent accent={look.accent} onChoose={(accent) => set({ accent })} />
      <Radius radius={look.radius} onChoose={(radius) => set({ radius })} />
      <Segments
        label="Density"
        options={DENSITY_WORDS}
        value={densityName(look.density)}
        onChoose={(name) => set({ density: DENSITIES[name] })}
      />
      <Font font={look.font} onChoose={(font) => set({ font })} />
      <hr />
      <Select
        label="Language"
        options={LOCALES}
        value={setup.locale}
        onChoose={(locale) => change({ locale })}
      />
      <Segments
        label="Panel"
        options={FRAMES}
        value={look.frame}
        onChoose={(frame) => set({ frame })}
      />
      <Segments
        label="Opened by"
        options={ENTRIES}
        value={look.launcher ? 'button' : 'menu'}
        onChoose={(entry) => set({ launcher: entry === 'button' })}
      />
    </div>
  )
}

/** One that was kept and is none of these stands nearest to the middle. */
function densityName(density: number): keyof typeof DENSITIES {
  if (density < 0.9) return 'compact'
  return density > 1.1 ? 'roomy' : 'comfortable'
}

function Accent({ accent, onChoose }: { accent: string; onChoose: (accent: string) => void }) {
  const [written, setWritten] = useState(accent)
  useEffect(() => setWritten(accent), [accent])
  const write = (text: string) => {
    setWritten(text)
    if (isColour(text)) onChoose(text.toLowerCase())
  }
  return (
    <fieldset class="field">
      <legend>Accent</legend>
      <div class="accent">
        <input
          type="color"
          aria-label="Pick a colour"
          value={accent}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <input
          type="text"
          aria-label="Accent as hex"
          class="hex"
          spellcheck={false}
          maxLength={7}
          value={written}
          aria-invalid={!isColour(written)}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={() => setWritten(accent)}
        />
        <span class="swatches">
          {SWATCHES.map((colour) => (
            <button
              key={colour}
              type="button"
              aria-label={colour}
              aria-pressed={colour === accent}
              style={{ background: colour }}
              onClick={() => onChoose(colour)}
            />
          ))}
        </span>
      </div>
    </fieldset>
  )
}

function Radius({ radius, onChoose }: { radius: number; onChoose: (radius: number) => void }) {
  return (
    <div class="field">
      <label for="radius">
        Corners <output class="faint">{radius} px</output>
      </label>
      <input
        id="radius"
        type="range"
        min="0"
        max="20"
        value={radius}
        onInput={(event) => onChoose(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}

function Font({ font, onChoose }: { font: string; onChoose: (font: string) => void }) {
  const isOwn = !Object.hasOwn(FONTS, font)
  const [isWriting, setWriting] = useState(isOwn)
  const [written, setWritten] = useState(font)
  const write = (text: string) => {
    setWritten(text)
    if (isFont(text)) onChoose(text)
  }
  return (
    <>
      <Select
        label="Font"
        options={{ ...FONTS, own: 'Your own …' } as Record<string, string>}
        value={isWriting ? 'own' : font}
        onChoose={(key) => {
          setWriting(key === 'own')
          if (key !== 'own') onChoose(key)
          else setWritten(font)
        }}
      />
      {isWriting && (
        <TextField
          label="font-family"
          value={written}
          onWrite={write}
          hint={
            isFont(written)
              ? 'Loaded by your page; here it shows if this device has it.'
              : 'Names with commas between them, in double quotes where they have to be.'
          }
        />
      )}
    </>
  )
}
