import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type OwnPostgres, startOwnPostgres } from './own-postgres'
import { type OwnSite, startOwnSite } from '../own-site'
import { readToldCommands, runTold } from './told-commands'

/** The servers that docs/operations.md tells of, each with a superuser's password of its own. */
export interface Servers {
  workspace: OwnPostgres
  relay: OwnPostgres
  /** A public server, and one that is added later. */
  first: OwnPostgres
  second: OwnPostgres
}

/** Who lost a connection tries again after so long: five seconds, if nobody says otherwise. */
const PATIENT = { wal_retrieve_retry_interval: '1s' }

export async function startServers(): Promise<Servers> {
  const [workspace, relay, first, second] = await Promise.all([
    startOwnPostgres({ wal_level: 'logical' }), startOwnPostgres({ wal_level: 'logical', ...PATIENT }),
    startOwnPostgres(PATIENT), startOwnPostgres(PATIENT),
  ])
  return { workspace, relay, first, second }
}

/** What whoever sets up a server tells the command: its own addresses, and of which it is a copy. */
export function toldOf(server: OwnPostgres, source?: OwnPostgres): Record<string, string> {
  return {
    DATABASE_OWNER_URL: server.urlOf('postgres'),
    DATABASE_URL: server.urlOf('vigil_team'),
    DATABASE_OPEN_URL: server.urlOf('vigil_open'),
    DATABASE_INTAKE_URL: server.urlOf('vigil_intake'),
    DATABASE_REPLICA_URL: server.urlOf('vigil_replica'),
    ...(source ? { DATABASE_SOURCE_URL: source.urlOf('vigil_replica') } : {}),
  }
}

/** Does what the page tells, in its order; `atWorkspace` is called once the workspace is prepared. */
export async function setUpAsTold(
  { workspace, relay, first }: Servers, atWorkspace: () => Promise<void>,
): Promise<void> {
  const envs: Readonly<Record<string, Record<string, string>>> = {
    workspace: toldOf(workspace), relay: toldOf(relay, workspace), 'public server': toldOf(first, relay),
  }
  for (const { place, args } of readToldCommands()) {
    const env = envs[place]
    if (!env) throw new Error(`the page tells of ${place}, which is none of ours`)
    await runTold(args, env)
    if (args[0] === 'prepare') await atWorkspace()
  }
}

/** The secrets of a workspace, and the half of one that public servers know. */
export function makeKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const bare = (key: typeof publicKey, type: 'spki' | 'pkcs8') =>
    key.export({ format: 'der', type }).subarray(-32).toString('base64')
  return {
    secret: {
      VIGIL_AUTH_SECRET: randomBytes(32).toString('hex'),
      VIGIL_FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      VIGIL_INTAKE_KEY: bare(privateKey, 'pkcs8'),
    },
    known: { VIGIL_INTAKE_PUBLIC_KEY: bare(publicKey, 'spki') },
  }
}

/** Starts a surface that readers see, told of nothing but a public server's own database. */
export function startOpen(server: OwnPostgres, known: Readonly<Record<string, string>>): Promise<OwnSite> {
  return startOwnSite({
    PATH: process.env.PATH, VIGIL_SURFACE: 'open', VIGIL_AS_OF: '2021-04-05', ...known,
    DATABASE_OPEN_URL: server.urlOf('vigil_open'), DATABASE_INTAKE_URL: server.urlOf('vigil_intake'),
  })
}
