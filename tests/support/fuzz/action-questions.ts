import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Dice } from '@/lib/files/invented/dice'
import { ROLES } from '@/lib/domain/permissions/permissions'
import { called, HOSTILE_CALLS, hostileForms, inParts, type Posted } from '../hostile-calls'
import type { FormField, FoundForm } from './find-forms'
import type { Walk } from './find-pages'
import type { Question } from './question'
import type { Known } from './record/read-known'
import { pickOf, strangeHeaders, strangeText } from './strange'
import { type Fields, fillForm, postForm } from './write-body'
import { meantForm, rolesBelow, wrongForm } from './wrong-form'

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) })

/** Every action that Next made, by its reference. */
export function readActions(): ReadonlyMap<string, string> {
  const { node } = manifest.parse(JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')))
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName]))
}

/** These act by being called alone, for who is signed in. */
const ACT_ALONE = ['signOutAction', 'signOutEverywhereAction', 'noteResetsAction', 'forgetAddressAction']

/** Fields that any of our forms may have. */
const NAMES = [
  'caseId', 'slug', 'version', 'event', 'case', 'id', 'alias', 'password', 'code', 'token', 'date.typed', 'type', 'note',
  'intent', 'nameLatin', 'source', '__proto__', 'constructor', 'toString', 'scopes.site', 'details.', '', 'a.b.c.d', 'kind', 'reason',
]

/** Calls the actions of the workspace: as no page does, with forms without sense, and with real ones spoiled. */
export function actionQuestions(dice: Dice, { forms }: Walk, known: Known, origin: string): () => Question {
  const named = readActions()
  const actions = [...named]
  const found = forms.filter(({ actionId }) => actionId !== null)
  const headers = (type: string, id: string | null) => ({
    ...(dice.happens(0.1) ? strangeHeaders(dice) : {}), 'content-type': type, origin, ...(id === null ? {} : { 'next-action': id }),
  })
  const ask = (target: string, { type, body }: Posted, id: string | null): Question => ({
    part: 'actions', method: 'POST', target, headers: headers(type, id), body: Buffer.from(body),
  })
  const signed = (question: Question): Question => ({ ...question, role: pickOf(dice, ROLES) })
  const hostile = () => {
    const [id] = pickOf(dice, actions)
    const [, posted] = dice.happens(0.8) ? pickOf(dice, HOSTILE_CALLS) : pickOf(dice, hostileForms(id))
    return signed(ask('/team/help', posted, dice.happens(0.7) ? id : null))
  }
  const senseless = () => {
    const [id, name] = pickOf(dice, actions)
    const field = () => [`_1_${pickOf(dice, NAMES)}`, strangeText(dice)] as const
    const fields = Array.from({ length: dice.between(0, 6) }, field)
    const body = pickOf(dice, ['[]', '[null,"$K1"]', '["$K1"]', '[{},"$K1"]', '["x","y"]', '[[],[[[]]]]', '["$NaN","$D2021"]'])
    const asked = ask('/team/help', body.includes('$K') ? inParts([...fields, ['0', body]]) : called(body), id)
    return ACT_ALONE.includes(name) || dice.happens(0.2) ? asked : signed(asked)
  }
  const send = (form: FoundForm, fields: Fields) => {
    const byScript = dice.happens(0.5)
    return ask(form.target, postForm(form, fields, byScript), byScript ? form.actionId : null)
  }
  const nearly = () => {
    const form = pickOf(dice, found)
    const isSpoiled = chooseSpoiled(dice, form)
    const filled = fillForm(dice, form.fields, isSpoiled ?? (() => false))
    const asked = send(form, filled)
    if (isSpoiled && !ACT_ALONE.includes(named.get(form.actionId ?? '') ?? '')) return signed(asked)
    // Nothing is in it that could be wrong: so it is nobody who asks, or somebody on another site.
    return dice.happens(0.5) ? asked : signed({ ...asked, headers: { ...asked.headers, origin: 'http://evil.example' } })
  }
  // Of these forms all but one thing is as somebody sends it who means it: what is wrong, or who sends it.
  const oneWrong = () => {
    const form = pickOf(dice, found)
    const wrong = wrongForm(dice, form.fields, known)
    return wrong ? signed({ ...send(form, wrong), part: 'forms with one thing wrong' }) : nearly()
  }
  const notAllowed = () => {
    const form = pickOf(dice, found)
    const below = rolesBelow(named.get(form.actionId ?? '') ?? '')
    if (below.length === 0) return nearly()
    return { ...send(form, meantForm(form.fields)), part: 'forms of who may not', role: pickOf(dice, below) }
  }
  return () => dice.weigh<() => Question>([[hostile, 3], [senseless, 3], [nearly, 4], [oneWrong, 4], [notAllowed, 2]])()
}

/** One of the ways to spoil a form so that nothing can follow from it; null where it holds nothing that is needed. */
function chooseSpoiled(dice: Dice, { fields }: FoundForm): ((field: FormField) => boolean) | null {
  const hidden = fields.filter(({ isHidden }) => isHidden)
  const required = fields.filter(({ isRequired }) => isRequired)
  const versions = hidden.filter(({ name }) => name === 'version')
  const ways = [hidden, versions].filter((ones) => ones.length > 0)
  if (hidden.length === 0 && required.length > 0) ways.push(required)
  if (ways.length === 0) return null
  const chosen = pickOf(dice, ways)
  return (field) => chosen.includes(field)
}
