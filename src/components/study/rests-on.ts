/** Figures that the front page names as what the model rests on, or is held against. */
export const RESTS_ON = [
  "pop-001",
  "pop-005",
  "itin-007",
  "hindcast-003",
  "hindcast-004",
  "hindcast-011",
] as const;
