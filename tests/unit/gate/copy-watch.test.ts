import { CopyWatch } from '@/lib/gate/changes/copy-watch'

const copy = (heartbeat: number | null, silentMs: number | null = 0) =>
  ({ unfinished: [], isRemade: false, heartbeat, silentMs })

test('what is no copy is never silent', () => {
  const watch = new CopyWatch()
  watch.note(null, 0)
  expect(watch.stateAt(1e9)).toBe('none')
})

test('a copy is silent a minute after the last new word, and no longer once another comes', () => {
  const watch = new CopyWatch()
  watch.note(copy(1), 0)
  watch.note(copy(2), 30_000)
  watch.note(copy(2), 80_000)
  expect([watch.stateAt(90_000), watch.stateAt(90_001)]).toEqual(['live', 'silent'])
  watch.note(copy(3), 100_000)
  expect(watch.stateAt(100_000)).toBe('live')
})

test('one that is looked at for the first time is as silent as its last word is old', () => {
  const watch = new CopyWatch()
  watch.note(copy(1, 3_600_000), 0)
  expect(watch.stateAt(0)).toBe('silent')
})

test('a clock that goes wrong is heard of once, and not at each word', () => {
  const watch = new CopyWatch()
  watch.note(copy(1, 3_600_000), 0)
  watch.note(copy(2, 3_600_000), 5_000)
  expect(watch.stateAt(5_000)).toBe('live')
})

test('where the workspace never spoke, it is silent after a minute', () => {
  const watch = new CopyWatch()
  watch.note(copy(null, null), 0)
  watch.note(copy(null, null), 60_001)
  expect(watch.stateAt(60_001)).toBe('silent')
})
