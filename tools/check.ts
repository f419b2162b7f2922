import { checkPages, checkTypes, lint } from "./testing/checks.js";

/** `npm run check`: types everywhere, pages included, and lint, without running a test. */
const results = [await checkTypes(), await checkPages(), await lint()];
process.exitCode = results.every(Boolean) ? 0 : 1;
