/** The pages that are always there, without their language. Those that only follow on a form are not among them. */
export const SECTIONS = [
  '', '/cases', '/prisons', '/map', '/timeline', '/statistics', '/method', '/data', '/data/api', '/corrections', '/act',
  '/act/gatherings', '/act/gatherings/propose', '/updates', '/follow', '/tell', '/privacy',
] as const
