/** The outcome of a use case: what it made, or the expected reason why not (a message key). Bugs are thrown. */
export type Result<Value, Reason extends string> = { ok: true; value: Value } | { ok: false; reason: Reason }
