/** Statements that a connection prepares once; what comes later, if anything, is planned each time. */
const MOST = 500

/**
 * Makes names for prepared statements, one for each text, so that a connection parses and plans each of ours once. The
 * name of a text that comes after so many others is empty: such a statement is not kept.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST) return ''
    const name = `vigil_${names.size}`
    names.set(sql, name)
    return name
  }
}
