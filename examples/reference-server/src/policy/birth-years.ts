/**
 * Years of birth that are calculated, both included: those that the pack 1550–2650 has whole. Its first and last year are left out, because
 * their outermost days lie beyond it in other time zones and in the Julian calendar.
 */
export const birthYears = { first: 1551, last: 2648 } as const;
