import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatBadRow } from '@/lib/files/bad-row'
import { readRules } from '@/lib/files/rules-file'
import { CommandFault, EXIT } from './command-fault'

/** The table of rules that the project ships; wrong rows end the command. */
export async function readShippedRules(): Promise<Rule[]> {
  const read = readRules(await readFile(path.join(__dirname, '..', 'data', 'urgency-rules.csv')))
  if (read.ok) return read.rules
  throw new CommandFault(read.badRows.map(formatBadRow).join('\n'), EXIT.failed)
}
