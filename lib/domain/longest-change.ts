/** How long a change may take with which thousands of cases are derived anew, in milliseconds. */
export const LONGEST_CHANGE_MS = 300_000
