import { runAppeal } from './appeal-command'
import { runAudit } from './audit-command'
import { runBackup } from './backup-command'
import { CommandFault, EXIT } from './command-fault'
import { runEdition } from './edition-command'
import { runExport } from './export-command'
import { runGenerate } from './generate-command'
import { runImport } from './import-command'
import { runKeys } from './keys-command'
import { runMode } from './mode-command'
import { runPrepare } from './prepare-command'
import { runRecompile } from './recompile-command'
import { runReplica } from './replica-command'
import { runRestore } from './restore-command'
import { runUser } from './user-command'

const USAGE = `Usage: npm run vigil -- COMMAND [OPTIONS]

Commands:
  import DIR     bring exchange files into the database
  export DIR     write exchange files
  audit verify   check the chain of the audit log
  prepare        migrate the database and load the rules
  recompile      derive all cases anew; resumes where it was interrupted
  generate       write invented people as exchange files
  user           invite somebody; list, lock and unlock accounts
  mode           open the site, make it read only, or close it
  appeal         bring in signatures from elsewhere; load the appeal of the demonstration
  edition        make a key that signs editions, or revoke one; make and issue those that wait
  backup         write the whole database, sealed; verify backups, delete those that have expired
  restore FILE   restore a backup into an empty database
  replica        offer what is published to other servers; copy it; say how copies fare
  keys           make, count and rotate the keys of encrypted fields

npm run vigil -- COMMAND --help says more about each.
`

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  import: runImport,
  export: runExport,
  audit: runAudit,
  prepare: runPrepare,
  recompile: runRecompile,
  generate: runGenerate,
  user: runUser,
  mode: runMode,
  appeal: runAppeal,
  edition: runEdition,
  backup: runBackup,
  restore: runRestore,
  replica: runReplica,
  keys: runKeys,
}

/** Runs a command line and answers the exit status: 0 done, 1 bad input or a failed check, 2 wrong usage. */
export async function runVigil(args: readonly string[]): Promise<number> {
  try {
    return await runCommand(args)
  } catch (error) {
    process.stderr.write(error instanceof Error ? `${error.message}\n` : `${String(error)}\n`)
    return error instanceof CommandFault ? error.status : EXIT.failed
  }
}

async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const command = name === undefined ? undefined : COMMANDS[name]
  if (!command) {
    process.stderr.write(name === undefined ? USAGE : `vigil has no command ${name}.\n\n${USAGE}`)
    return EXIT.usage
  }
  return command(args)
}
