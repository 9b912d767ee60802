import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findSource } from './find-source'
import { findSources, type SourceChoice } from './find-sources'

/** The sources that a picker offers for a typed text, for who may record; `today` is the clock's day. */
export async function findSourceOptions(viewer: Viewer, typed: string, today: Day): Promise<SourceOption[]> {
  if (!roleMay(viewer.role, 'source.create')) return []
  return (await findSources(viewer, typed, { today })).map(toOption)
}

/** The source of an id as a picker shows it, for who may record; null where there is none. */
export async function findSourceOption(viewer: Viewer, id: string): Promise<SourceOption | null> {
  const source = await findSource(viewer, id)
  return source && toOption(source)
}

function toOption({ id, title, publisher, published, reliability, confidential }: SourceChoice): SourceOption {
  return { id, title, publisher, published, reliability, isConfidential: confidential, isOfCase: false }
}
