import { encodeScenario, MOST_LINK_CHARACTERS } from "../../model/scenario-link/encode-scenario.js";
import { withPageKeys } from "../../model/scenario-link/page-keys.js";
import type { KnownScenarios } from "../../model/scenario-link/scenario-choices.js";
import { carryLinks } from "./carry-links.js";
import type { Study } from "./study.js";

/** How long a reader must have left the controls alone before the address is a step further. */
const QUIET_MS = 400;

const UNREAD =
  "The link could not be read, because a part of this page did not arrive. Load the page again to open it.";

/**
 * Keeps a page's address and its scenario the same: opens the scenario of the link, writes every
 * settled change as one step to go back to, follows back and forward, and takes the scenario along in
 * links to other pages.
 */
export function followLink(study: Study, known: KnownScenarios): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  /** The query that the study's choices were last read from or written to. */
  let written = "";

  const query = () => {
    const link = encodeScenario(study.choices, known);
    return link.length > MOST_LINK_CHARACTERS ? "" : link;
  };
  const updateLinks = carryLinks(query);

  function write(how: "pushState" | "replaceState") {
    clearTimeout(timer);
    const search = withPageKeys(query(), location.search);
    written = search && `?${search}`;
    if (written !== location.search) {
      history[how](history.state, "", `${location.pathname}${written}${location.hash}`);
    }
    updateLinks();
  }
  function later() {
    clearTimeout(timer);
    // A slider that is still held has not been left alone, however still it is.
    timer = setTimeout(() => (held ? later() : write("pushState")), QUIET_MS);
  }
  async function read() {
    clearTimeout(timer);
    written = location.search;
    const before = study.choices;
    const reader = await import("../../model/scenario-link/decode-scenario.js").catch(
      console.error,
    );
    if (!reader) {
      study.open(before, [{ text: UNREAD }]);
      return;
    }
    // Whoever has changed something meanwhile wants that, and not what the link says.
    if (study.choices !== before) return;
    const { scenario, notes } = reader.decodeScenario(location.search, known);
    study.open(scenario, notes);
    write("replaceState");
  }

  study.listen({ choices: later });
  addEventListener("pointerdown", () => {
    held = true;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => {
      held = false;
    });
  }
  // Comes for steps within the page (#the-policy) too, which change no scenario.
  addEventListener("popstate", () => {
    if (location.search !== written) void read();
  });
  if (location.search !== "") void read();
}
