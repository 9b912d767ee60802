import type { CaseGroup } from '@/lib/domain/timeline/arrange'

/** The part of arranged cases that begins after `first` lines and has at most `most`; empty groups are left out. */
export function cutGroups(groups: readonly CaseGroup[], first: number, most: number): (CaseGroup & { size: number })[] {
  let before = 0
  return groups.flatMap(({ key, cases }) => {
    const part = cases.slice(Math.max(0, first - before), Math.max(0, first + most - before))
    before += cases.length
    return part.length === 0 ? [] : [{ key, cases: part, size: cases.length }]
  })
}
