import { EXCHANGE_FILES, readExchangeSet, type ExchangeFileName, type ExchangeRead } from '@/lib/files/exchange-set'

const NONE = { case: new Set<string>(), prison: new Set<string>(), source: new Set<string>() }

const HEADS: Record<ExchangeFileName, string> = {
  'sources.csv': 'source_id,title,publisher,kind,published,language,url,reliability,note',
  'prisons.csv':
    'prison_id,name,name_fa,other_names,city,province,country,latitude,longitude,location_precision,holds',
  'cases.csv':
    'case_id,full_name,name_fa,other_names,sex,nationalities,occupation,groups,home_place,publication,summary,' +
    'birth_date,consent_basis,consent_by,consent_on',
  'events.csv':
    'case_id,type,date,end_date,prison_id,from_prison_id,details,source_id,claim_status,note,' +
    'credibility,audience,locator',
  'prison_events.csv': 'prison_id,kind,date,end_date,source_id,claim_status,note,credibility,audience,locator',
  'figures.csv': 'figure_id,what,value,unit,from,to,source_id,note',
  'addressees.csv': 'addressee_id,office,name,address,email,copies_to,valid_from,valid_to,source_id',
}

export const GOOD: Record<ExchangeFileName, string> = {
  'sources.csv': 's1,A report,A group,campaign_statement,2021-04-05,en,,B,',
  'prisons.csv': 'evin,Evin,,,Tehran,Tehran,IR,35.79,51.38,site,mixed',
  'cases.csv': 'one,Some One,,,male,IR,,,,public,,,already_public,the report,2021-04-05',
  'events.csv': 'one,arrest,2021,,evin,,{},s1,verified,,,,',
  'prison_events.csv': 'evin,fire,2021-02,,s1,verified,,,,',
  'figures.csv': 'f1,people,3,people,2020,2021,s1,',
  'addressees.csv': 'a1,Head of Judiciary,,,,,,,s1',
}

/** Reads seven good files, one row each, with the rows (or, with `head`, the whole text) of one replaced. */
export function readWith(name: ExchangeFileName, rows: string, head = HEADS[name]): ExchangeRead {
  const files = new Map<ExchangeFileName, Uint8Array>()
  for (const file of EXCHANGE_FILES) {
    const text = file === name ? `${head}\n${rows}` : `${HEADS[file]}\n${GOOD[file]}\n`
    files.set(file, Buffer.from(text))
  }
  return readExchangeSet(files, NONE)
}

/** The faults as `file:line:column: reason`. */
export function faultsOf(read: ExchangeRead): string[] {
  if (read.ok) return []
  return read.badRows.map((row) => `${row.file}:${row.line}:${row.column}: ${row.reason}`)
}

export function headOf(name: ExchangeFileName): string {
  return HEADS[name]
}
