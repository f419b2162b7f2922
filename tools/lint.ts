import { lint } from "./testing/checks.js";

/** `npm run lint`: formatter and linter; with `-- --fix` they also mend what they can. */
process.exitCode = (await lint(process.argv.includes("--fix"))) ? 0 : 1;
