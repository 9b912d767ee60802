import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { inventFiles } from './invented-files'
import type { InventedPlan } from './story'

/** How many people one folder holds at most: more would pass the limit of a single exchange file. */
const PER_FOLDER = 20_000

/**
 * Writes the exchange files of a plan into a folder, line by line; where there are too many people for one file, into
 * folders `part-01`, `part-02` … of it. Answers the folders that can be imported, in order.
 */
export async function writeInvented(
  plan: InventedPlan,
  directory: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<string[]> {
  const folders: string[] = []
  for (let from = 0; from < plan.cases; from += PER_FOLDER) {
    const to = Math.min(from + PER_FOLDER, plan.cases)
    const part = `part-${String(folders.length + 1).padStart(2, '0')}`
    const folder = plan.cases > PER_FOLDER ? path.join(directory, part) : directory
    await mkdir(folder, { recursive: true })
    for (const [name, lines] of inventFiles(plan, from, to)) {
      await pipeline(Readable.from(lines), createWriteStream(path.join(folder, name)))
    }
    folders.push(folder)
    onProgress(to)
  }
  return folders
}
