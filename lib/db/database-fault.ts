/** What can be wrong with a database that we are told to use. */
export type DatabaseFaultCode =
  | 'server_too_old'
  | 'not_utf8'
  | 'ctype_without_letters'
  | 'role_missing'
  | 'wrong_role'
  | 'changed_migration'
  | 'unfinished_migration'
  | 'unknown_migration'
  | 'not_logical'
  | 'not_offered'
  | 'name_taken'
  | 'other_name'
  | 'slot_gone'
  | 'holds_a_record'
  | 'behind_its_source'
  | 'copy_failed'

/** A database that cannot be used as it is; the message says why, and what to do, in one sentence. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'

  constructor(
    readonly code: DatabaseFaultCode,
    message: string,
  ) {
    super(message)
  }
}
