import { z } from 'zod'
import { parseDay } from '@/lib/domain/dates/day'

const text = z.string().optional()

const flag = text.transform((value) => value !== undefined && value !== '0' && value !== 'false')

/** Links are made by putting paths behind it, so it has none of its own. */
const originUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address without a path, for instance https://vigil.example' })
  .transform((value, context) => {
    const { origin, href } = new URL(value)
    if (href !== `${origin}/`) context.addIssue({ code: 'custom', message: 'must be an address without a path' })
    return origin
  })

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    DATABASE_URL: text,
    DATABASE_OWNER_URL: text,
    DATABASE_OPEN_URL: text,
    DATABASE_INTAKE_URL: text,
    DATABASE_INTAKE_PULL_URL: text,
    DATABASE_REPLICA_URL: text,
    DATABASE_SOURCE_URL: text,
    DATABASE_RELAY_URL: text,
    VIGIL_AS_OF: text.transform((value, context) => {
      if (value === undefined) return null
      const day = parseDay(value)
      if (day === null) context.addIssue({ code: 'custom', message: 'must be a day, YYYY-MM-DD' })
      return day
    }),
    VIGIL_TIME_ZONE: z.string().default('Asia/Tehran'),
    VIGIL_ORIGIN: originUrl.optional(),
    VIGIL_PUBLIC_ORIGIN: originUrl.optional(),
    VIGIL_AUTH_SECRET: text,
    VIGIL_FIELD_KEYS: text,
    VIGIL_METRICS_TOKEN: text,
    VIGIL_METRICS_PORT: text.pipe(z.string().regex(/^[1-9]\d{0,4}$/, 'must be a port').transform(Number).optional()),
    VIGIL_SMTP_URL: text,
    VIGIL_MAIL_FROM: text,
    VIGIL_INTAKE_PUBLIC_KEY: text,
    VIGIL_INTAKE_KEY: text,
    VIGIL_EDITION_KEY: text,
    VIGIL_BACKUP_PUBLIC_KEY: text,
    VIGIL_BACKUP_KEY: text,
    VIGIL_WORK_KEY: text,
    VIGIL_WORK_BITS: z.coerce.number().int().min(0).max(24).default(16),
    VIGIL_JOBS: z.enum(['on', 'off']).default('on'),
    VIGIL_WEBHOOK_PRIVATE: flag,
    VIGIL_STALE_MAX: z.coerce.number().int().min(0).max(86_400).default(3600),
    VIGIL_CACHE_MB: z.coerce.number().int().min(1).max(65_536).default(128),
    VIGIL_WORKERS: z.coerce.number().int().min(1).max(64).default(1),
    VIGIL_PURGE_URL: text.pipe(z.url({ protocol: /^https?$/, error: 'must be an address, https://…' }).optional()),
    VIGIL_PURGE_TOKEN: text,
    VIGIL_SURROGATE_SECONDS: z.coerce.number().int().min(0).max(86_400).default(0),
    VIGIL_ADDRESS_HEADER: text.pipe(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be the name of a header').optional()),
    VIGIL_API_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(300),
    VIGIL_SURFACE: z.enum(['open', 'team', 'both']).default('both'),
    CI: flag,
  })
  .transform((values) => ({
    port: values.PORT,
    origin: values.VIGIL_ORIGIN ?? `http://localhost:${values.PORT}`,
    /** Where readers find the public site, for links in messages: another origin where the workspace has its own. */
    publicOrigin: values.VIGIL_PUBLIC_ORIGIN ?? values.VIGIL_ORIGIN ?? `http://localhost:${values.PORT}`,
    asOf: values.VIGIL_AS_OF,
    timeZone: values.VIGIL_TIME_ZONE,
    surface: values.VIGIL_SURFACE,
    staleMaxSeconds: values.VIGIL_STALE_MAX,
    cacheMegabytes: values.VIGIL_CACHE_MB,
    workers: values.VIGIL_WORKERS,
    surrogateSeconds: values.VIGIL_SURROGATE_SECONDS,
    purgeUrl: values.VIGIL_PURGE_URL ?? null,
    purgeToken: values.VIGIL_PURGE_TOKEN ?? null,
    /** In which header the proxy in front tells the visitor's address, in lower case; null where none does. */
    addressHeader: values.VIGIL_ADDRESS_HEADER?.toLowerCase() ?? null,
    apiPerMinute: values.VIGIL_API_PER_MINUTE,
    ci: values.CI,
    authSecret: values.VIGIL_AUTH_SECRET,
    fieldKeys: values.VIGIL_FIELD_KEYS,
    metricsToken: values.VIGIL_METRICS_TOKEN,
    /** Where the numbers are read without a token, on the loopback interface; null where nowhere. */
    metricsPort: values.VIGIL_METRICS_PORT ?? null,
    smtpUrl: values.VIGIL_SMTP_URL,
    mailFrom: values.VIGIL_MAIL_FROM,
    intakePublicKey: values.VIGIL_INTAKE_PUBLIC_KEY ?? null,
    intakeKey: values.VIGIL_INTAKE_KEY ?? null,
    /** Signs editions (Ed25519): for the jobs alone. */
    editionKey: values.VIGIL_EDITION_KEY ?? null,
    /** Backups are sealed to it; only who restores knows the other half. */
    backupPublicKey: values.VIGIL_BACKUP_PUBLIC_KEY ?? null,
    backupKey: values.VIGIL_BACKUP_KEY ?? null,
    /** Signs the challenges of forms; each process has one of its own where none is told. */
    workKey: values.VIGIL_WORK_KEY,
    /** How much work a form is asked for: 2^bits tries, on average. */
    workBits: values.VIGIL_WORK_BITS,
    /** Whether programs may be called at http and at addresses inside the network. */
    webhookPrivate: values.VIGIL_WEBHOOK_PRIVATE,
    runsJobs: values.VIGIL_JOBS === 'on',
    databaseUrls: {
      team: values.DATABASE_URL,
      owner: values.DATABASE_OWNER_URL,
      open: values.DATABASE_OPEN_URL,
      intake: values.DATABASE_INTAKE_URL,
    },
    /** The database to which visitors of a public server write, where it is another than the workspace's. */
    intakePullUrl: values.DATABASE_INTAKE_PULL_URL ?? null,
    /** How whoever copies what is published signs in here: told to `vigil replica` alone, as is the next one. */
    replicaUrl: values.DATABASE_REPLICA_URL ?? null,
    /** Of which database this one is a copy. */
    sourceUrl: values.DATABASE_SOURCE_URL ?? null,
    /** The relay, of whose copies the numbers of the workspace tell as well. */
    relayUrl: values.DATABASE_RELAY_URL ?? null,
  }))

/** What the process was told by its environment, with defaults in place. */
export type Env = z.infer<typeof environment>

/** The four ways to connect, each with a role of its own. */
export type DatabaseRole = keyof Env['databaseUrls']

const variableOf: Record<DatabaseRole, string> = {
  team: 'DATABASE_URL',
  owner: 'DATABASE_OWNER_URL',
  open: 'DATABASE_OPEN_URL',
  intake: 'DATABASE_INTAKE_URL',
}

const SHORTEST_SECRET = 32

let parsed: Env | undefined

/**
 * The environment, parsed at the first call and kept; what is empty there is not set. Throws an Error that names each
 * variable that is wrong.
 */
export function readEnv(): Env {
  if (parsed) return parsed
  const told = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = environment.safeParse(told)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is wrong: ${faults.join('; ')}.`)
  }
  parsed = result.data
  return parsed
}

/** The connection string of a role; throws an Error that names the variable where none is set. */
export function databaseUrl(role: DatabaseRole): string {
  const url = readEnv().databaseUrls[role]
  if (url === undefined) throw new Error(`${variableOf[role]} is not set.`)
  return url
}

/** The secret that seals session cookies; throws an Error where it is not set or shorter than 32 characters. */
export function authSecret(): string {
  const secret = readEnv().authSecret
  if (secret === undefined || secret.length < SHORTEST_SECRET) {
    throw new Error(`VIGIL_AUTH_SECRET must be set to a random text of at least ${SHORTEST_SECRET} characters.`)
  }
  return secret
}

/** What opens the metrics; null where it is not set. Throws an Error where it is shorter than 32 characters. */
export function metricsToken(): string | null {
  const token = readEnv().metricsToken ?? null
  if (token !== null && token.length < SHORTEST_SECRET) {
    throw new Error(`VIGIL_METRICS_TOKEN must be a random text of at least ${SHORTEST_SECRET} characters, or not set.`)
  }
  return token
}

/** How mail leaves this machine. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps:`. */
  url: string
  /** The address that messages come from. */
  from: string
}

const SMTP_URL = /^smtps?:\/\/[^\s]+$/
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/

/** How mail leaves; null where nothing is set, and messages wait. Throws an Error where it cannot be used. */
export function mailSettings(): MailSettings | null {
  const { smtpUrl, mailFrom } = readEnv()
  if (smtpUrl === undefined && mailFrom === undefined) return null
  if (smtpUrl === undefined || !SMTP_URL.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new Error('VIGIL_SMTP_URL must look like smtp://user:password@host:587.')
  }
  if (mailFrom === undefined || !ADDRESS.test(mailFrom)) {
    throw new Error('VIGIL_MAIL_FROM must be the address that messages come from.')
  }
  return { url: smtpUrl, from: mailFrom }
}

const TEAM_SECRETS = ['DATABASE_URL', 'VIGIL_AUTH_SECRET', 'VIGIL_FIELD_KEYS']

/**
 * What is kept from the process that renders, for {@link environmentWith}: what it never needs, and on the open surface
 * whatever belongs to the team, should it be set there. Set to nothing rather than left out, or Next would take it from
 * a file `.env`.
 */
export function withheldFrom(surface: Env['surface']): Record<string, string> {
  const ours = [
    'DATABASE_OWNER_URL', 'DATABASE_INTAKE_PULL_URL', 'DATABASE_REPLICA_URL', 'DATABASE_SOURCE_URL',
    'DATABASE_RELAY_URL', 'VIGIL_METRICS_TOKEN', 'VIGIL_PURGE_TOKEN', 'VIGIL_SMTP_URL', 'VIGIL_INTAKE_KEY', 'VIGIL_WORK_KEY',
    'VIGIL_EDITION_KEY', 'VIGIL_BACKUP_KEY',
  ]
  const names = [...ours, ...(surface === 'open' ? TEAM_SECRETS : [])]
  return Object.fromEntries(names.map((name) => [name, '']))
}

/** The environment to hand on to another process, with what that one is told otherwise. Nothing of it is read here. */
export function environmentWith(told: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...told }
}

/** Tells what paints text which typefaces there are: a configuration of fontconfig, read before the first picture. */
export function pointAtFonts(file: string): void {
  process.env.FONTCONFIG_FILE = file
}
