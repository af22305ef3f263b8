/** The browser's ways to call somebody who does not look. */
export interface AlertDoors {
  /** Does somebody look at this very page? */
  hasFocus(): boolean
  beep(): void
  /** May the page show notifications of the system? `null`: this browser has none. */
  permission(): NotificationPermission | null
  /** Asks the person; browsers let a page do so only while they click. */
  request(): Promise<NotificationPermission>
  notify(title: string, onClick: () => void): void
}

/** Two short tones, made and not loaded: no address has to be allowed for them. */
function beep(): void {
  const audio = new AudioContext()
  const volume = audio.createGain()
  volume.connect(audio.destination)
  const end = audio.currentTime + 0.3
  volume.gain.setValueAtTime(0.08, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, end)
  for (const [index, hertz] of [660, 880].entries()) {
    const tone = audio.createOscillator()
    tone.frequency.value = hertz
    tone.connect(volume)
    tone.start(audio.currentTime + index * 0.12)
    tone.stop(end)
    if (index === 1) tone.onended = () => void audio.close()
  }
}

export const browserAlertDoors: AlertDoors = {
  hasFocus: () => document.hasFocus(),
  beep,
  permission: () => ('Notification' in globalThis ? Notification.permission : null),
  request: () => Notification.requestPermission(),
  notify(title, onClick) {
    // The same tag: a second one takes the place of the first.
    const notification = new Notification(title, { tag: 'deskside' })
    notification.onclick = () => {
      notification.close()
      window.focus()
      onClick()
    }
  },
}
