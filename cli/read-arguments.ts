import { parseArgs } from 'node:util'
import { CommandFault, EXIT } from './command-fault'

/** The words after a command, and which of its switches are on. */
export interface Arguments {
  words: string[]
  isOn: (name: string) => boolean
}

/** Reads the arguments of a command that takes exactly so many words and these switches; any other is wrong usage. */
export function readArguments(args: string[], switches: readonly string[], words: number, usage: string): Arguments {
  const named = switches.map((name) => [name, { type: 'boolean' as const }])
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { ...Object.fromEntries(named), help: { type: 'boolean' as const, short: 'h' } },
    })
    const on = new Set(Object.entries(parsed.values).flatMap(([name, value]) => (value === true ? [name] : [])))
    const isOn = (name: string) => on.has(name)
    if (isOn('help') || parsed.positionals.length === words) return { words: parsed.positionals, isOn }
  } catch (error) {
    // parseArgs says in one sentence which option it does not know.
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandFault(`${reason}\n\n${usage}`, EXIT.usage)
  }
  throw new CommandFault(usage, EXIT.usage)
}
