/** Figures of one run as lines, each with what it may be at most; times are ratios to that run. */
export function promisesOf({ blank, floor, deskside, desksideIdle, ...peers }) {
  const best = (key) => Math.min(...Object.values(peers).map((peer) => peer[key]))
  return [
    {
      what: 'start: requests beyond the host’s own',
      value: deskside.requests - blank.requests,
      unit: '',
      most: 1,
    },
    { what: 'start: long tasks', value: deskside.longTasks, unit: '', most: 0 },
    {
      what: 'start: work on the main thread beyond the floor’s',
      value: deskside.mainThreadMs - floor.mainThreadMs,
      unit: 'ms',
      // The floor's own noise in such a run.
      most: 10,
    },
    {
      what: 'start: nodes beyond the host’s own',
      value: deskside.nodes - floor.nodes,
      unit: '',
      most: 1,
    },
    { what: 'start: keys of storage and cookies', value: deskside.keys, unit: '', most: 0 },
    {
      what: 'start: heap over blank',
      value: deskside.heapIdle - blank.heapIdle,
      unit: 'kB',
      most: 80,
    },
    {
      what: 'open, preloaded, of the best peer',
      value: deskside.openMs / best('openMs'),
      unit: '×',
      most: 0.65,
    },
    ...[
      ['open, preloaded', 'openMs'],
      ['work of it on the main thread', 'openWorkMs'],
    ].flatMap(([what, key]) => [
      { what, value: deskside[key], unit: 'ms' },
      ...Object.entries({ floor, ...peers }).map(([name, its]) => ({
        what: `  ${name}`,
        value: its[key],
        unit: 'ms',
      })),
    ]),
    {
      what: 'open, cold, of the best peer',
      value: deskside.coldMs / best('coldMs'),
      unit: '×',
      most: 1,
    },
    { what: 'open, cold', value: deskside.coldMs, unit: 'ms' },
    { what: 'open again', value: deskside.reopenMs, unit: 'ms', most: 40 },
    {
      what: 'growth of the heap over ten more times, as far as it is held',
      value: deskside.held * 100,
      unit: '%',
      most: 5,
    },
    {
      what: '  with what the engine compiles meanwhile',
      value: deskside.growth * 100,
      unit: '%',
    },
    {
      what: 'open: heap over blank',
      value: deskside.heapOpen - blank.heapIdle,
      unit: 'kB',
      most: 480,
    },
    {
      what: 'slow 4G: host ready, beyond blank',
      value: deskside.slowReadyMs - blank.slowReadyMs,
      unit: 'ms',
      most: 50,
    },
    { what: 'slow 4G: open, preloaded', value: deskside.slowOpenMs, unit: 'ms', most: 60 },
    { what: 'slow 4G: open, cold', value: deskside.slowColdMs, unit: 'ms', most: 600 },
    {
      what: 'slow 4G: from nothing to usable',
      value: deskside.slowUsableMs,
      unit: 'ms',
      most: 800,
    },
    {
      what: 'slow 4G, preload «idle»: host ready, beyond blank',
      value: desksideIdle.slowReadyMs - blank.slowReadyMs,
      unit: 'ms',
      most: 50,
    },
    {
      what: 'slow 4G, preload «idle»: open, at rest',
      value: desksideIdle.slowOpenMs,
      unit: 'ms',
      most: 60,
    },
    {
      what: 'slow 4G, preload «idle»: host ready and open, at rest',
      value: desksideIdle.slowUsableMs,
      unit: 'ms',
      most: 800,
    },
  ]
}
