import fc from 'fast-check'
import type { OfferedCopy } from '@/lib/db/replica/read-copies'
import { CopyLag } from '@/lib/gate/watch/copy-lag'

function aCopy(writtenBytes: number, readBytes: number, name = 'public_1'): OfferedCopy {
  const behindBytes = writtenBytes - readBytes
  return { name, isConnected: true, isLost: false, writtenBytes, behindBytes, keptBytes: behindBytes, leftBytes: null }
}

/** What is known at the last of some moments, five seconds apart, each a pair of what was written and what was read. */
function lagAfter(moments: readonly (readonly [number, number])[]): number {
  const lag = new CopyLag()
  let behindMs = NaN
  moments.forEach(([written, read], index) => {
    lag.note([aCopy(written, read)], index * 5_000)
    behindMs = lag.behindMs(aCopy(written, read), index * 5_000)
  })
  return behindMs
}

test.each<[string, [number, number][], number]>([
  ['it has read everything', [[1, 1], [9, 9]], 0],
  ['it is behind when it is first looked at: since when is not known', [[9, 1]], 0],
  ['nothing is written while it is away', [[5, 5], [5, 5], [5, 5]], 0],
  ['it is away from the second look on', [[5, 5], [6, 5], [7, 5], [8, 5]], 10_000],
  ['it is away, and nothing more is written', [[6, 5], [6, 5], [6, 5]], 10_000],
  ['it comes after by two looks', [[1, 1], [2, 1], [3, 1], [4, 2], [5, 3], [6, 4]], 5_000],
  ['it has caught up', [[5, 5], [6, 5], [7, 5], [7, 7]], 0],
  ['another database is in its place, with a shorter log', [[90, 50], [95, 50], [6, 5]], 0],
])('%s', (_what, moments, behindMs) => {
  expect(lagAfter(moments)).toBe(behindMs)
})

test('a copy that is away for days does not hide how another fares, and its own time is not forgotten', () => {
  const lag = new CopyLag()
  const looks = 100_000
  for (let look = 0; look < looks; look += 1) {
    lag.note([aCopy(look + 2, 1, 'away'), aCopy(look + 2, look + 1, 'near')], look * 5_000)
  }
  const nowMs = (looks - 1) * 5_000
  expect(lag.behindMs(aCopy(looks + 1, 1), nowMs)).toBe(nowMs)
  expect(lag.behindMs(aCopy(looks + 1, looks - 1), nowMs)).toBeLessThanOrEqual(10_000)
})

test('it never says more than the truth', () => {
  const steps = fc.array(fc.record({ written: fc.nat(3), read: fc.nat(3) }), { minLength: 1, maxLength: 40 })
  fc.assert(fc.property(steps, (all) => {
    const lag = new CopyLag()
    const writtenAt: number[] = []
    let [written, read] = [0, 0]
    all.forEach((step, index) => {
      for (let count = 0; count < step.written; count += 1) writtenAt.push(index)
      written += step.written
      read = Math.min(written, read + step.read)
      lag.note([aCopy(written, read)], index)
      const truth = read === written ? 0 : index - (writtenAt[read] ?? index)
      expect(lag.behindMs(aCopy(written, read), index)).toBe(truth)
    })
  }))
})
