import { useTranslations } from 'next-intl'

type Verdict = { ok: true; entries: number; head: string } | { ok: false; firstBadSeq: number; reason: string }

/** What the log is, whether its chain is whole where somebody asked, and the way to a copy of it. */
export function AuditHead({ verdict, isTooOften }: { verdict: Verdict | null; isTooOften: boolean }) {
  const t = useTranslations('audit')
  return (
    <div className="page-head">
      <h1 className="t5">{t('title')}</h1>
      <p className="t2">{t('lead')}</p>
      {isTooOften && <p className="fault" role="alert">{t('tooOften')}</p>}
      {verdict?.ok === true && (
        <p className="well t2" role="status">{t('whole', { entries: verdict.entries, head: verdict.head })}</p>
      )}
      {verdict?.ok === false && (
        <p className="fault" role="alert">{t('bad', { seq: verdict.firstBadSeq, reason: t(`reason.${verdict.reason}`) })}</p>
      )}
      <form className="keeping-links t2" method="get" action="/team/audit">
        <button className="btn" type="submit" name="verify" value="yes">{t('verify')}</button>
        <a href="/api/team/audit" download>{t('download')}</a>
        <span className="soft">{t('downloadNote')}</span>
      </form>
    </div>
  )
}
