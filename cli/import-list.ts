import { basename } from 'node:path'
import { z } from 'zod'
import { today } from '@/lib/clock'
import { closeTeam, teamSql } from '@/lib/db/team'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { readListBytes } from '@/lib/files/foreign/read-list-bytes'
import { countryNames } from '@/lib/i18n/country-names'
import { OPERATOR } from '@/lib/records/lists/assert-asker'
import { importList, type ListImported } from '@/lib/records/lists/import-list'
import { CommandFault, EXIT } from './command-fault'
import { progressBar } from './progress-bar'

const answersSchema = z.record(z.string().max(400), z.string().max(200))

interface ListCommand {
  mapping: string
  answers: string | undefined
  dryRun: boolean
  json: boolean
}

/** `vigil import FILE --mapping M.json`: answers the exit status; nothing is written where something is asked. */
export async function runImportList(file: string, { mapping, answers, dryRun, json }: ListCommand): Promise<number> {
  const given = answers === undefined ? {} : await readJson(answers, answersSchema)
  const said = await readJson(mapping, mappingSchema)
  const bar = progressBar(process.stderr)
  const result = await importList(teamSql(), {
    fileName: basename(file), bytes: await readBytes(file), answers: given, countries: countryNames(), dryRun,
    mapping: { ...said, answers: { ...said.answers, ...patternsIn(given) } }, actor: OPERATOR, on: today(),
    onProgress: bar.show,
  }).finally(async () => {
    bar.end()
    await closeTeam()
  })
  if (json) process.stdout.write(`${JSON.stringify({ ...result, dryRun })}\n`)
  else if (result.ok) process.stdout.write(describe(result, dryRun))
  else process.stderr.write(complain(result))
  return result.ok ? EXIT.done : EXIT.failed
}

function patternsIn(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !/^(?:person|conflicts):/.test(key)))
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readListBytes(file)
  } catch (error) {
    throw new CommandFault(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`, EXIT.failed)
  }
}

async function readJson<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const text = new TextDecoder().decode(await readBytes(file))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CommandFault(`${file} is not JSON.`, EXIT.failed)
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new CommandFault(`${file} is not what it should be:\n${z.prettifyError(read.error)}`, EXIT.failed)
}

function describe({ changed, counts, faultyLines }: ListImported & { ok: true }, dryRun: boolean): string {
  const lines = Object.entries(counts).map(([what, count]) => `${what.padEnd(10)} ${count}`)
  const left = faultyLines.length > 0 ? [`Not read: lines ${faultyLines.slice(0, 50).join(', ')}.`] : []
  const end = dryRun ? 'A dry run: nothing was written.' : changed ? 'Imported, as proposed.' : 'Nothing has changed.'
  return `${[...lines, ...left, end].join('\n')}\n`
}

function complain({ reason, questions, faults, undecided }: ListImported & { ok: false }): string {
  const asked = questions.flatMap(({ pattern, examples, choices, rows }) => [
    `${pattern} (${rows} rows, such as ${examples.slice(0, 3).map((one) => JSON.stringify(one)).join(', ')})`,
    `  answer one of: ${choices.join(', ')}`,
  ])
  const unmet = undecided.flatMap(({ answer, line, name, candidates }) => [
    `${answer} (line ${line}, ${name})`,
    `  answer one of: new, skip, ${candidates.map(({ slug, by }) => `same:${slug} (${by})`).join(', ')}`,
  ])
  const wrong = faults.map(({ column, reason: fault }) => `${column ?? 'the list'}: ${fault}`)
  return `${[...wrong, ...asked, ...unmet].join('\n')}\nNothing was written: ${reason}.\n`
}
