import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const PAGE = 'docs/operations.md'
const SECTION = /^## Two machines$([^]*?)^## /m
const LINE = /^ {4}(?:# told of the (.+)'s|npm run vigil -- (.+))$/gm

/** A command that the page for operators tells, and of which database it is to be told. */
interface ToldCommand {
  place: string
  args: string[]
}

/** The commands by which a public server is set up, as docs/operations.md tells them, in their order. */
export function readToldCommands(): ToldCommand[] {
  const section = SECTION.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? ''
  let place = ''
  return [...section.matchAll(LINE)].flatMap(([, named, command]) => {
    if (named !== undefined) place = named
    return command === undefined ? [] : [{ place, args: command.split(' ') }]
  })
}

/** Runs the command of operators to its end; rejects with what it said where it fails. */
export async function runTold(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const told = { PATH: process.env.PATH, NODE_ENV: 'production', ...env } as const
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/vigil.ts', ...args], { env: told })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`vigil ${args.join(' ')} ended with ${status}: ${said}`)
  return said
}
