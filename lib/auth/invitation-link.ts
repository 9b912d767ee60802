import { readEnv } from '@/lib/env'

/** The address that an invitation is accepted at: whoever has it can, once. */
export function invitationLink(token: string): string {
  return `${readEnv().origin}/team/invitation/${token}`
}

/** The address that a reset is used at: whoever has it can, once, with what it does not replace. */
export function resetLink(token: string): string {
  return `${readEnv().origin}/team/reset/${token}`
}
