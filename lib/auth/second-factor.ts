import type { Prisma } from '@/lib/db/generated/client'
import { decryptField, encryptField, type FieldPlace } from '@/lib/db/field-cipher'
import { readFieldKeys } from '@/lib/db/field-keys'
import { withLatinDigits } from '@/lib/domain/latin-digits'
import { hashRecoveryCode } from './recovery-code'
import { findTotpStep, newTotpSecret } from './totp'

/** Where the secret of an account's codes stands, for its encryption. */
export function totpPlace(accountId: string, column: 'totp_secret' | 'totp_candidate'): FieldPlace {
  return { table: 'account', row: accountId, column }
}

/**
 * Takes a code of an account, once: of its app, or one of its recovery codes. Answers which it was, or null. What it
 * takes it writes, so that neither the code nor an older one is taken again, by two requests at once neither.
 */
export async function takeCode(
  models: Prisma.TransactionClient,
  accountId: string,
  code: string,
  at: Date,
): Promise<'totp' | 'recovery_code' | null> {
  if (isCodeOfApp(code)) return (await takeTotpCode(models, accountId, figuresOf(code), at)) ? 'totp' : null
  const codeHash = hashRecoveryCode(code)
  const { count } = await models.recoveryCode.deleteMany({ where: { accountId, codeHash } })
  return count === 1 ? 'recovery_code' : null
}

/** Whether somebody typed what an app shows, and not a recovery code: six figures, with or without spaces. */
export function isCodeOfApp(code: string): boolean {
  return /^\d{6}$/.test(figuresOf(code))
}

/** A code as an app shows it: in Latin figures, whichever a keyboard has, and without spaces. */
export function figuresOf(code: string): string {
  return withLatinDigits(code).replace(/\s/g, '')
}

/** What is kept of an account's codes: the secret, encrypted, and the step of the last code that was taken. */
export interface TotpRecord {
  id: string
  totpSecret: Uint8Array | null
  totpStep: bigint | number | null
}

/**
 * Whether a code of the app would be taken at an instant; it is not taken. Of an account that is not there, or has no
 * second factor, none is, after as long: it is compared with the code of a secret that nobody has.
 */
export function isRightCode(account: TotpRecord | null, code: string, at: Date): boolean {
  if (!isCodeOfApp(code)) return false
  const kept = account?.totpSecret ? account : standIn()
  const secret = decryptField(readFieldKeys(), totpPlace(kept.id, 'totp_secret'), kept.totpSecret ?? new Uint8Array())
  const step = findTotpStep(secret, figuresOf(code), at)
  return step !== null && kept === account && step > Number(account.totpStep ?? -1)
}

let nobody: TotpRecord | undefined

function standIn(): TotpRecord {
  const id = 'nobody'
  return (nobody ??= {
    id, totpSecret: encryptField(readFieldKeys(), totpPlace(id, 'totp_secret'), newTotpSecret()), totpStep: null,
  })
}

async function takeTotpCode(models: Prisma.TransactionClient, id: string, code: string, at: Date): Promise<boolean> {
  const account = await models.account.findUniqueOrThrow({ where: { id }, select: { totpSecret: true } })
  if (account.totpSecret === null) return false
  const secret = decryptField(readFieldKeys(), totpPlace(id, 'totp_secret'), account.totpSecret)
  const step = findTotpStep(secret, code, at)
  if (step === null) return false
  const unused = { OR: [{ totpStep: null }, { totpStep: { lt: step } }] }
  const { count } = await models.account.updateMany({ where: { id, ...unused }, data: { totpStep: step } })
  return count === 1
}
