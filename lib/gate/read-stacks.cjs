// Loaded into the process of Next by the gate. A stack that nobody has read holds what each of its functions was called
// on. React ends every render by aborting its controller with an error of its own, made in a task of Node's queue: that
// task holds those it was queued beside, each of these the request that it was for, and that its own error. Where
// anything outlives one request (postgres.js keeps an error for each statement), all requests that come after it are
// kept, some hundred kilobytes each. Read once, a stack is a text and holds nobody.
const { abort } = AbortController.prototype

AbortController.prototype.abort = function abortWithText(reason) {
  if (reason instanceof Error) void reason.stack
  return abort.call(this, reason)
}
