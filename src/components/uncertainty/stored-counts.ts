/** Draws of the page's first policy, worked out when the site is built. */
export const STORED_DRAWS = 500;

/** Draws for each population to start from; fewer, as there are six. */
export const ALTERNATIVE_DRAWS = 200;

/** Rows of points for Sobol indices: one near one half is then known to within about 0.06. */
export const SOBOL_ROWS = 256;

/** The number the page opens with. */
export const FIRST_MEASURE = "exposed";
