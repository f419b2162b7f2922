/** Draws of the page's first policy, worked out when the site is built. */
export const STORED_DRAWS = 300;

/** Draws for each population to start from; fewer, as there are six. */
export const ALTERNATIVE_DRAWS = 100;

/** Draws for a range beside a headline: its ends are then known to a few percent. */
export const HEADLINE_DRAWS = 100;

/** Rows of points for Sobol indices: one near one half is then known to within about 0.09. */
export const SOBOL_ROWS = 128;

/** The number the page opens with. */
export const FIRST_MEASURE = "exposed";
