import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const file = z.object({ services: z.object({ database: z.object({ command: z.array(z.string()).default([]) }) }) })

/** Postgres's own settings, as its container is started with: `-c name=value` each. */
export function deployedSettings(): Record<string, string> {
  const { services: { database } } = file.parse(parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }))
  const settings = database.command.filter((word) => word !== '-c')
  return Object.fromEntries(settings.map((setting) => setting.split('=', 2)))
}
