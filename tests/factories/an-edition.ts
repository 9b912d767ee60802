import { generateKeyPairSync } from 'node:crypto'
import { teamSql } from '@/lib/db/team'
import { approveEdition, sealOf } from '@/lib/editions/approve-edition'
import { askEdition } from '@/lib/editions/ask-edition'
import { parseEditionKey, type EditionKey } from '@/lib/editions/edition-key'
import { workOnEditions } from '@/lib/editions/work-on-editions'
import type { Day } from '@/lib/domain/dates/day'
import { editionFactsSchema } from '@/lib/domain/editions/edition'
import { aViewer } from './a-viewer'
import { madeBy } from './an-account'

/** A key pair made for a test. */
export function anEditionKey(): EditionKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return parseEditionKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
}

/** Lets the jobs do once what waits for them; throws whatever went wrong. */
export function workOnce(key: EditionKey | null): Promise<number> {
  const fail = (error: unknown) => {
    throw error
  }
  return workOnEditions({ sql: teamSql(), key, origin: 'https://vigil.example', fail })
}

/** Says for some of the cases that their consent covers editions. */
export async function consentToEditions(slugs: readonly string[]): Promise<void> {
  await teamSql()`
    UPDATE file.consent SET scopes = array_append(scopes, 'editions')
    WHERE case_id IN (SELECT id FROM file.case WHERE slug = ANY (${[...slugs]})) AND NOT 'editions' = ANY (scopes)`
}

/** The seal of an edition that was made. */
export async function sealOfMade(number: string): Promise<string> {
  const [row] = await teamSql()<{ facts: unknown }[]>`SELECT facts FROM file.edition WHERE number = ${number}`
  return sealOf(editionFactsSchema.parse(row?.facts))
}

/** An edition that two people issued; its number. */
export async function anIssuedEdition(key: EditionKey, on: Day): Promise<string> {
  const { number } = madeBy(await askEdition(aViewer('administrator'), on))
  await workOnce(key)
  madeBy(await approveEdition(aViewer('reviewer'), { number, seal: await sealOfMade(number) }))
  await workOnce(key)
  return number
}
