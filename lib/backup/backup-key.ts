import { randomBytes } from 'node:crypto'
import { type IntakeKeys, parsePrivateKey, parsePublicKey } from '@/lib/intake/sealed-box'

const PUBLIC = 'VIGIL_BACKUP_PUBLIC_KEY'
const PRIVATE = 'VIGIL_BACKUP_KEY'

/** The key that backups are sealed to; throws an Error that names the variable. */
export function parseBackupPublicKey(text: string | null): Uint8Array {
  return parsePublicKey(text ?? '', PUBLIC)
}

/** Both halves, from the private one; throws an Error that names the variable. */
export async function parseBackupKey(text: string | null): Promise<IntakeKeys> {
  return parsePrivateKey(text ?? '', PRIVATE)
}

/** A new pair, in base64. */
export async function makeBackupKeys(): Promise<{ publicKey: string; privateKey: string }> {
  const privateKey = randomBytes(32).toString('base64')
  const { publicKey } = await parsePrivateKey(privateKey, PRIVATE)
  return { publicKey: Buffer.from(publicKey).toString('base64'), privateKey }
}
