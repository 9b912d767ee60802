import { z } from 'zod'

const alert = z.strictObject({
  title: z.string(), body: z.string(), why: z.string(), stop: z.string(), unsubscribe: z.url().optional(),
})

/** The kinds of messages, each with the values that its text takes in (messages/en/mail.json). */
export const MAIL_KINDS = {
  /** An administrator asks whether mail arrives. */
  test: z.strictObject({ origin: z.url() }),
  /** Somebody, perhaps the owner of the address, signed an appeal with it. */
  confirm_signature: z.strictObject({ appeal: z.string(), confirm: z.url(), withdraw: z.url() }),
  /** Who announced a gathering is told that it is on the site. */
  gathering_published: z.strictObject({ title: z.string(), page: z.url() }),
  /** Who announced a gathering is told why it is not. */
  gathering_refused: z.strictObject({ title: z.string(), reason: z.string() }),
  /** Somebody signed an earlier version of an appeal, and wanted to hear of a newer one. */
  sign_again: z.strictObject({
    appeal: z.string(), read: z.url(), renew: z.url(), withdraw: z.url(), unsubscribe: z.url(),
  }),
  /** A reason for urgency began, rose, will tomorrow, or ended, and somebody asked to be told. */
  alert,
  /** The same of several at once. */
  alert_digest: alert,
  /** Somebody, perhaps the owner of the address, asked to be told of urgent cases. */
  confirm_subscription: z.strictObject({ about: z.string(), confirm: z.url(), end: z.url() }),
  /** Somebody of the team wants alerts to come to an address. */
  confirm_alert_address: z.strictObject({ code: z.string(), page: z.url() }),
} as const

export type MailKind = keyof typeof MAIL_KINDS
export type MailValues<Kind extends MailKind> = z.infer<(typeof MAIL_KINDS)[Kind]>

/** What goes out also while the site is closed, to be asked for by whoever can be there: all else waits. */
export const SENT_WHILE_CLOSED: readonly MailKind[] = ['test']

/** Whether a text names a kind of message. */
export function isMailKind(text: string): text is MailKind {
  return Object.hasOwn(MAIL_KINDS, text)
}
