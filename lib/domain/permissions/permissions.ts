/** What an account may be, each with all that the ones before it may do. */
export const ROLES = ['researcher', 'volunteer', 'reviewer', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** The least role that each thing done in the workspace needs; what is not named here nobody may do. */
const LEAST_ROLE = {
  'account.own': 'researcher',
  'alert.own': 'researcher',
  'case.read': 'researcher',
  'case.export': 'researcher',
  'case.watch': 'researcher',
  'case.create': 'volunteer',
  'case.edit': 'volunteer',
  'event.propose': 'volunteer',
  'event.edit': 'volunteer',
  'event.retract': 'volunteer',
  'event.dispute': 'reviewer',
  'event.verify': 'reviewer',
  'event.send_back': 'reviewer',
  'task.take': 'volunteer',
  'task.snooze': 'volunteer',
  'task.release': 'reviewer',
  'source.create': 'volunteer',
  'source.edit': 'reviewer',
  'source_contact.read': 'volunteer',
  'source_contact.any': 'administrator',
  'consent.record': 'volunteer',
  'case.verify': 'reviewer',
  'case.assign': 'reviewer',
  'case.publish': 'reviewer',
  'case.unpublish': 'reviewer',
  'case.merge': 'reviewer',
  'case.erase': 'administrator',
  'case.lock_down': 'administrator',
  'audit.read': 'administrator',
  'account.manage': 'administrator',
  'prison.edit': 'administrator',
  'rule.edit': 'administrator',
  'rule.confirm': 'reviewer',
  'mode.set': 'administrator',
  'mail.manage': 'administrator',
  'appeal.edit': 'administrator',
  'appeal.publish': 'reviewer',
  'signature.hide': 'reviewer',
  'addressee.edit': 'administrator',
  'letter.edit': 'reviewer',
  'letter.publish': 'reviewer',
  'tip.handle': 'reviewer',
  'signer.forget': 'administrator',
  'gathering.decide': 'reviewer',
  'update.edit': 'administrator',
  'update.publish': 'reviewer',
  'import.run': 'reviewer',
  'edition.ask': 'administrator',
  'edition.approve': 'reviewer',
  'edition.withdraw': 'reviewer',
} as const satisfies Record<string, Role>

export type Action = keyof typeof LEAST_ROLE

/** Whether a role may do something at all; whose case it is, is asked beside. */
export function roleMay(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[action])
}
