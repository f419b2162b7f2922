/** A small sweep file for tests: two policies with two thresholds each, no draws. */
export const SWEEP = `id: small
title: A small sweep
description: Made for a test.
policy: fuzzy-best
set:
  agency.departed: 0.1
grid:
  policy.match.normalization: [none, standard]
  policy.match.routes.0.rule.threshold: [24, 32]
people: 1000
`;

/** A sweep whose runs take little time: two groups of two scenarios each. */
export const QUICK = `id: quick
title: A quick sweep
description: Made for a test.
policy: itin-file
grid:
  filing.adults: [0.4, 0.6]
  policy.request.share: [0.5, 1]
people: 1000
`;
