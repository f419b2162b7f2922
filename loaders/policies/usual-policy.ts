/** The policy of a scenario that names none, if none is given either. */
export const USUAL_POLICY = "exchange-2025";
