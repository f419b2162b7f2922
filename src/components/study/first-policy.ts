/** The policy pages open with; the build writes its numbers into the headline. */
export const FIRST_POLICY = "exchange-2025";
