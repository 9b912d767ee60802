import { Gauge, Registry } from 'prom-client'
import { ticksMs } from '@/lib/clock'
import type { Queryable } from '@/lib/db/connect'
import { type OfferedCopy, readLeftSlots, readOfferedCopies } from '@/lib/db/replica/read-copies'
import { CopyLag } from './copy-lag'
import type { DatabaseProbe } from './database-probe'

/** Where copies sign in: at the Postgres of the workspace, and at the relay, whose copies the public servers are. */
export type Source = 'workspace' | 'relay'

/** What a Postgres said of its copies last, and how many slots are left of those broken off; null: no answer. */
interface Told {
  source: Source
  copies: readonly (OfferedCopy & { behindMs: number })[] | null
  left: number | null
}

/** What watches the copies that others have of our databases. */
export interface CopiesWatch {
  /** How they fare, in the text of Prometheus. Never rejects: that a database is away is among the numbers. */
  read: () => Promise<string>
  stop: () => void
}

/** How long a copy is behind is known to within so long. */
const PAUSE_MS = 5_000

/** Looks at the copies of some databases every few seconds, until it is stopped. */
export function watchCopies(probes: Readonly<Partial<Record<Source, DatabaseProbe>>>): CopiesWatch {
  const looks = (['workspace', 'relay'] as const).flatMap((source) => {
    const probe = probes[source]
    return probe ? [openLook(source, probe)] : []
  })
  const lookAll = () => Promise.all(looks.map((look) => look()))
  const timer = setInterval(() => void lookAll(), PAUSE_MS)
  return { read: async () => writeOut(await lookAll()), stop: () => clearInterval(timer) }
}

function openLook(source: Source, probe: DatabaseProbe): () => Promise<Told> {
  const lag = new CopyLag()
  return async () => {
    const told = await probe.read(readAll).catch(() => null)
    const nowMs = ticksMs()
    if (told === null) return { source, copies: null, left: null }
    const { copies, left } = told
    lag.note(copies, nowMs)
    return { source, left, copies: copies.map((copy) => ({ ...copy, behindMs: lag.behindMs(copy, nowMs) })) }
  }
}

async function readAll(sql: Queryable) {
  const left = await readLeftSlots(sql)
  // Last: what it says is as of now.
  return { left: left.length, copies: await readOfferedCopies(sql) }
}

const NUMBERS: readonly (readonly [string, string, (copy: OfferedCopy & { behindMs: number }) => number | null])[] = [
  ['connected', '1 while a copy is connected to what it copies.', ({ isConnected }) => Number(isConnected)],
  ['lost', '1 where what a copy had not read is gone, so that it has to be made anew.', ({ isLost }) => Number(isLost)],
  ['behind_bytes', 'Bytes of the log that a copy has not read.', ({ behindBytes }) => behindBytes],
  ['behind_seconds', 'For how long a copy has not read what was written.', ({ behindMs }) => behindMs / 1000],
  ['kept_bytes', 'Bytes of the log that are kept for a copy.', ({ keptBytes }) => keptBytes],
  ['left_bytes', 'Bytes that can be written before a copy is lost; nothing where there is no limit.', ({ leftBytes }) => leftBytes],
]

function writeOut(all: readonly Told[]): Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  const up = new Gauge({
    name: 'vigil_copy_source_up', help: '1 while a Postgres answers how its copies fare.', labelNames: ['source'], registers,
  })
  const slots = new Gauge({
    name: 'vigil_copy_left_slots', help: 'Slots left where the first copying of a table was broken off.',
    labelNames: ['source'], registers,
  })
  for (const { source, copies, left } of all) {
    up.set({ source }, copies === null ? 0 : 1)
    if (left !== null) slots.set({ source }, left)
  }
  for (const [name, help, valueOf] of NUMBERS) {
    const gauge = new Gauge({ name: `vigil_copy_${name}`, help, labelNames: ['source', 'copy'], registers })
    for (const { source, copies } of all) {
      for (const copy of copies ?? []) {
        const value = valueOf(copy)
        if (value !== null) gauge.set({ source, copy: copy.name }, value)
      }
    }
  }
  return registry.metrics()
}
