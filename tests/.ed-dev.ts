import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
const urls = JSON.parse(readFileSync('/tmp/export-dev/urls.json','utf8'))
Object.assign(process.env, { DATABASE_OPEN_URL: urls.open, DATABASE_URL: urls.team })
async function main() {
  const { connect } = await import('@/lib/db/connect')
  const { makeEdition } = await import('@/lib/editions/make-edition')
  const { settleEdition } = await import('@/lib/editions/settle-edition')
  const su = connect(urls.superuser, {max: 1}), team = connect(urls.team)
  console.log(await su`SELECT count(*)::int n, scopes FROM file.consent GROUP BY 2`, await su`SELECT count(*)::int FROM file.case`)
  await su`UPDATE file.consent SET scopes = array_append(scopes,'editions') WHERE NOT 'editions' = ANY(scopes)`
  console.log(await su`SELECT count(*)::int n FROM open.case c WHERE file.has_consent(c.id,'editions')`)
  const [acc] = await su`SELECT id FROM file.account LIMIT 1`
  console.log(acc)
  if (process.argv[2] === 'look') process.exit(0)
  let asker = acc?.id
  await su.unsafe('ALTER TABLE file.edition DISABLE TRIGGER ALL').catch((e) => console.log(e.message))
  if (!asker) asker = '00000000-0000-4000-8000-000000000001'
  await su.unsafe("SET session_replication_role = replica")
  await su`INSERT INTO file.edition (number, as_of, asked_by, asked_on) VALUES ('2021-04','2021-04-05',${asker},'2021-04-05') ON CONFLICT DO NOTHING`
  const base = process.memoryUsage().rss; let most = base
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 50)
  const t = performance.now()
  await makeEdition(team, { number: '2021-04', asOf: '2021-04-05', askedOn: '2021-04-05', againOf: null }, 'https://vigil.example')
  const t2 = performance.now()
  await settleEdition(team, '2021-04')
  clearInterval(timer)
  console.log('made', ((t2-t)/1000).toFixed(1), 'settled', ((performance.now()-t2)/1000).toFixed(1), 'rss +', ((most-base)/1e6).toFixed(0), await su`SELECT state, facts->>'cases' c, facts->>'events' e FROM file.edition`, await su`SELECT pg_size_pretty(pg_total_relation_size('open.edition_part')) s`)
  process.exit(0)
}
main()
