import { totpCodeAt } from '@/lib/auth/totp'
import { textOf } from './html-form'
import { formWith, newVisitor, open, send, type Page, type Visitor } from './visitor'

interface Credentials {
  alias: string
  password: string
}

/** A browser that is signed in to the demonstration's account, which has no second factor. */
export async function signInAt(origin: string, { alias, password }: Credentials): Promise<Visitor> {
  const visitor = newVisitor(origin)
  const door = await open(visitor, '/team/sign-in')
  const page = await send(visitor, door, formWith(door, 'password'), { alias, password })
  if (page.path !== '/team') throw new Error(`${alias} could not sign in: ${page.path}`)
  return visitor
}

/** New volunteers, whom an administrator invites: each accepts, sets up a second factor, and is signed in. */
export async function inviteVolunteers(administrator: Visitor, count: number): Promise<Visitor[]> {
  const volunteers: Visitor[] = []
  for (let made = 0; made < count; made += 1) volunteers.push(await inviteVolunteer(administrator, made))
  return volunteers
}

async function inviteVolunteer(administrator: Visitor, number: number): Promise<Visitor> {
  const people = await open(administrator, '/team/people')
  const invited = await send(administrator, people, formWith(people, 'role'), { role: 'volunteer' })
  const link = shownOnce(invited)
  const visitor = newVisitor(administrator.origin)
  const welcome = await open(visitor, new URL(link).pathname)
  const chosen = { alias: `Invented editor ${number}`, password: `five invented words for ${number}` }
  const setUp = await send(visitor, welcome, formWith(welcome, 'alias'), chosen)
  const secret = /class="[^"]*\bsecret\b[^"]*"[^>]*>(.*?)<\//s.exec(setUp.html)?.[1] ?? ''
  const code = totpCodeAt(textOf(secret).replace(/\s/g, ''), new Date())
  const done = await send(visitor, setUp, formWith(setUp, 'code'), { code })
  if (shownOnce(done) === '') throw new Error(`editor ${number} has no account: ${textOf(done.html).slice(0, 300)}`)
  return visitor
}

function shownOnce({ html }: Page): string {
  return textOf(/class="shown-once"><li>(.*?)<\/li>/s.exec(html)?.[1] ?? '')
}
