import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Takes `.env` into the environment, where there is one; what is set already stays. */
export function loadDotEnv() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** What Vigil keeps between runs and git does not: the embedded database, logs, reports. */
export const keep = process.env.VIGIL_FOLDER || join(root, '.vigil')
