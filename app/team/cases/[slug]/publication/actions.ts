'use server'

import type { FileAnswer } from '@/components/case-file/file-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { confirmChildCase, confirmSensitiveEvent } from '@/lib/records/confirm-publication'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { askLift } from '@/lib/records/lockdown/ask-lift'
import { liftLockdown } from '@/lib/records/lockdown/lift-lockdown'
import { lockCaseDown } from '@/lib/records/lockdown/lock-case-down'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { answerFileForm, fileTexts, goOn, refuseFile } from '../answer-file-form'
import { saveConsent, takeConsent } from './consent-forms'

const matter = 'publication'

/** Records who consented to what. */
export async function recordConsentAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('consent.record')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await saveConsent(viewer, texts, today()))
}

/** Withdraws consent, for everything or for one thing. */
export async function withdrawConsentAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('consent.record')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await takeConsent(viewer, texts, today()))
}

/** Clears the case for publication. */
export async function clearAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.publish')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  const version = Number(texts.version)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'cleared' }, (caseId) =>
    clearForPublication(viewer, { caseId, version }, today())))
}

/** Takes the case off everything public. */
export async function unpublishAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.unpublish')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'unpublished' }, (caseId) =>
    unpublishCase(viewer, { caseId }, today())))
}

/** Confirms that the case of a child may be published. */
export async function confirmChildAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.publish')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'confirmed' }, (caseId) =>
    confirmChildCase(viewer, { caseId }, today())))
}

/** Confirms that an event of sexual violence may be published. */
export async function confirmEventAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('event.verify')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  const read = { eventId: texts.event ?? '', version: Number(texts.version) }
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'confirmed' }, () =>
    confirmSensitiveEvent(viewer, read, today())))
}

/** Takes the case off everything public, and keeps it off until two administrators let it go. */
export async function lockDownAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.lock_down')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'locked_down' }, (caseId) =>
    lockCaseDown(viewer, { caseId, reason: texts.reason ?? '' }, today())))
}

/** Asks that the lockdown be lifted. */
export async function askLiftAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.lock_down')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'lift_asked' }, (caseId) => askLift(viewer, { caseId })))
}

/** Lifts the lockdown, as another administrator than who asked for it. */
export async function liftAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.lock_down')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'lifted' }, (caseId) =>
    liftLockdown(viewer, { caseId })))
}
