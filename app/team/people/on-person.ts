import { changeRoleAction, issueResetAction, setLockAction, withdrawResetAction } from './actions'

/** What an administrator does about one person. */
export const ON_PERSON = {
  changeRole: changeRoleAction, setLock: setLockAction,
  issueReset: issueResetAction, withdrawReset: withdrawResetAction,
}
