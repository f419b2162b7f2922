import { afterRest } from "./after-rest.js";
import { isStored, type PageContext } from "./page-context.js";
import type { RunBar } from "./run-bar.js";

interface Following {
  /** Shows what was worked out when the site was built, and says what it is. */
  readonly showStored: () => string;
  /** Whether to begin by itself once the reader rests; else a button does. */
  readonly auto: boolean;
}

const LATER = "Follows in a moment; until then this is of the scenario before.";
const ON_REQUEST = "This is of another scenario until you begin.";

/** Keeps a part of the page in step with the scenario. */
export function followScenario(context: PageContext, bar: RunBar, part: Following): void {
  const rest = afterRest(bar.start);
  function follow() {
    if (isStored(context, context.study.choices)) {
      rest.not();
      bar.rest(part.showStored());
    } else {
      bar.rest(part.auto ? LATER : ON_REQUEST);
      if (part.auto) rest.again();
    }
  }
  context.study.listen({ choices: follow });
  follow();
}
