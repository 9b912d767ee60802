import { roleMay, ROLES, type Action, type Role } from '@/lib/domain/permissions/permissions'

const TABLE: readonly [Action, readonly Role[]][] = [
  ['case.read', ['researcher', 'volunteer', 'reviewer', 'administrator']],
  ['event.propose', ['volunteer', 'reviewer', 'administrator']],
  ['event.verify', ['reviewer', 'administrator']],
  ['case.publish', ['reviewer', 'administrator']],
  ['account.manage', ['administrator']],
  ['audit.read', ['administrator']],
  ['case.erase', ['administrator']],
]

test.each(TABLE)('%s may be done by %p and by nobody else', (action, roles) => {
  expect(ROLES.filter((role) => roleMay(role, action))).toEqual(roles)
})
