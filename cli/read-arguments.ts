import { parseArgs } from 'node:util'
import { CommandFault, EXIT } from './command-fault'

/** The words after a command, which of its switches are on, and what its options say (undefined where absent). */
export interface Arguments {
  words: string[]
  isOn: (name: string) => boolean
  valueOf: (name: string) => string | undefined
}

/**
 * Reads the arguments of a command that takes exactly so many words, these switches and, with a value each, these
 * options; any other is wrong usage.
 */
export function readArguments(
  args: string[],
  switches: readonly string[],
  words: number,
  usage: string,
  options: readonly string[] = [],
): Arguments {
  const named = [
    ...switches.map((name) => [name, { type: 'boolean' as const }]),
    ...options.map((name) => [name, { type: 'string' as const }]),
  ]
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { ...Object.fromEntries(named), help: { type: 'boolean' as const, short: 'h' } },
    })
    const given = new Map<string, unknown>(Object.entries(parsed.values))
    const isOn = (name: string) => given.get(name) === true
    const valueOf = (name: string) => {
      const value = given.get(name)
      return typeof value === 'string' ? value : undefined
    }
    if (isOn('help') || parsed.positionals.length === words) return { words: parsed.positionals, isOn, valueOf }
  } catch (error) {
    // parseArgs says in one sentence which option it does not know.
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandFault(`${reason}\n\n${usage}`, EXIT.usage)
  }
  throw new CommandFault(usage, EXIT.usage)
}
