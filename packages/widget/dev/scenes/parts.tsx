import { Avatar } from '../../src/parts/Avatar.js'
import { Button, IconButton } from '../../src/parts/Button.js'
import { FileChip } from '../../src/parts/FileChip.js'
import { Icon } from '../../src/parts/Icon.js'
import * as outlines from '../../src/parts/outlines.js'
import { Skeleton } from '../../src/parts/Skeleton.js'
import { Stars } from '../../src/parts/Stars.js'
import { StatusBadge, type StatusTone } from '../../src/parts/StatusBadge.js'
import { wordsIn } from '../material/sampleWords.js'
import type { PartScene } from './scene.js'

const nothing = () => {}
const tones: readonly StatusTone[] = [
  'info',
  'progress',
  'attention',
  'success',
  'neutral',
  'danger',
]
const names = ['back', 'forward', 'down', 'close', 'check', 'alert', 'info', 'paperclip'] as const

export const scenes: readonly PartScene[] = [
  {
    name: 'part-buttons',
    title: 'Buttons: all kinds, busy, switched off',
    part: (language) => {
      const say = wordsIn(language)
      return (['primary', 'plain', 'quiet', 'danger'] as const).map((variant) => (
        <div key={variant} class="notice-action">
          <Button variant={variant}>{say.send}</Button>
          <Button variant={variant} icon="send">
            {say.send}
          </Button>
          <Button variant={variant} busy>
            {say.send}
          </Button>
          <Button variant={variant} disabled>
            {say.cancel}
          </Button>
        </div>
      ))
    },
  },
  {
    name: 'part-wide-button',
    title: 'A button as wide as its place',
    part: (language) => (
      <>
        <Button variant="primary" wide>
          {wordsIn(language).send}
        </Button>
        <Button wide>{`${wordsIn(language).hint} ${wordsIn(language).hint}`}</Button>
      </>
    ),
  },
  {
    name: 'part-icons',
    title: 'Icons, and buttons that are icons',
    part: (language) => (
      <>
        <p class="muted">{wordsIn(language).label}</p>
        <div class="notice-action">
          {names.map((name) => (
            <IconButton key={name} icon={name} label={wordsIn(language).send} onPress={nothing} />
          ))}
        </div>
        <div class="notice-action">
          {Object.values(outlines).map((outline) => (
            <Icon key={outline} name={outline as `M${string}`} />
          ))}
        </div>
      </>
    ),
  },
  {
    name: 'part-badges',
    title: 'Statuses',
    part: (language) => (
      <div class="notice-action">
        {tones.map((tone) => (
          <StatusBadge key={tone} tone={tone}>
            {wordsIn(language).low}
          </StatusBadge>
        ))}
        <span class="count">12</span>
      </div>
    ),
  },
  {
    name: 'part-files',
    title: 'Files: chosen, on their way, done, failed',
    part: (language) => {
      const remove = { icon: 'close', label: wordsIn(language).cancel, onPress: nothing } as const
      const stop = {
        icon: outlines.PAUSE,
        label: wordsIn(language).retry,
        onPress: nothing,
      } as const
      return (
        <div class="files">
          <FileChip name="customers.csv" detail="812 KB" actions={[remove]} />
          <FileChip
            name="screen-recording-2026-11-21-at-18.04.11-with-a-very-long-name.mp4"
            detail="11.3 / 26 MB"
            progress={0.43}
            actions={[stop, remove]}
          />
          <FileChip name="audience.png" isImage detail="5.2 MB" tone="done" actions={[remove]} />
          <FileChip
            name="log.txt"
            detail={wordsIn(language).notice}
            tone="error"
            actions={[stop, remove]}
          />
        </div>
      )
    },
  },
  {
    name: 'part-stars',
    title: 'Stars: none, four, switched off',
    part: (language) =>
      [null, 4, 5].map((value) => (
        <Stars
          key={value}
          legend={wordsIn(language).label}
          value={value}
          onValue={nothing}
          labelOf={String}
          disabled={value === 5}
        />
      )),
  },
  {
    name: 'part-avatars',
    title: 'Avatars',
    part: () => (
      <div class="notice-action">
        {['Anna Petrova', 'Марина Ковалёва', '佐藤', 'ليلى حداد', 'x'].map((name) => (
          <Avatar key={name} name={name} />
        ))}
      </div>
    ),
  },
  {
    name: 'part-skeleton',
    title: 'What stands there meanwhile',
    isLoading: true,
    part: (language) => (
      <>
        <p class="muted">{wordsIn(language).label}</p>
        <Skeleton lines={4} label={wordsIn(language).label} />
      </>
    ),
  },
]
