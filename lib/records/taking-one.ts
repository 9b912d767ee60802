import type { Queryable } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import type { Keys } from './keys'

/** What one submission is taken with: its transaction, the keys, and the address of the public site for links. */
export interface TakingOne {
  transaction: Queryable
  keys: Keys
  fieldKeys: FieldKeys
  origin: string
}
