// @vitest-environment jsdom
import fc from "fast-check";
import { expect, test } from "vitest";
import { linkNotice } from "../../../src/components/study/link-notice.js";
import { InputError } from "../../../src/model/input-error.js";
import { jointProblems } from "../../../src/model/joint-limits.js";
import { overrideProblems } from "../../../src/model/override-assumptions.js";
import { policySchema } from "../../../src/model/policy/schema.js";
import { readScenarioText } from "../../../src/model/scenario-file/read-scenario-text.js";
import { decodeScenario } from "../../../src/model/scenario-link/decode-scenario.js";
import {
  encodeScenario,
  MOST_LINK_CHARACTERS,
} from "../../../src/model/scenario-link/encode-scenario.js";
import type { LinkNote } from "../../../src/model/scenario-link/link-note.js";
import {
  type ScenarioChoices,
  usualScenario,
} from "../../../src/model/scenario-link/scenario-choices.js";
import { hostileFiles, hostileLinks } from "./hostile-texts.js";
import { known } from "./known-scenarios.js";

/** Cases of each test; the whole hunt takes CROSSMATCH_FUZZ=100000. */
const CASES = Number(process.env.CROSSMATCH_FUZZ ?? 2000);
const OPTIONS = { timeout: 60_000 + CASES * 60 };
const BATCH = 1000;

/**
 * Checks a property on so many cases, with a pause after each batch: what a page's elements hold on to
 * is let go only then.
 */
async function hunt<T>(texts: fc.Arbitrary<T>, check: (text: T) => void): Promise<void> {
  const { seed = 0 } = fc.readConfigureGlobal();
  for (let done = 0; done < CASES; done += BATCH) {
    const numRuns = Math.min(BATCH, CASES - done);
    fc.assert(fc.property(texts, check), { numRuns, seed: seed + done });
    await new Promise((resume) => setTimeout(resume));
  }
}

/** Most processor time that one text may take; the clock would count what else the machine does. */
const LONGEST_MS = 3000;

/** A scenario that the model takes: what came in between must not get past the checks. */
function expectValid(scenario: ScenarioChoices): void {
  expect(policySchema.parse(scenario.policy)).toEqual(scenario.policy);
  expect(known.baselines).toContain(scenario.baseline);
  expect(overrideProblems(scenario.set, known.assumptions, () => ({ file: "" }))).toEqual([]);
  expect(jointProblems(scenario.set, known.assumptions)).toEqual([]);
  expect(Number.isSafeInteger(scenario.seed) && scenario.seed >= 0).toBe(true);
}

/** The notice of some notes, as a page shows it. */
function shown(notes: readonly LinkNote[]): HTMLElement {
  return linkNotice({ notes, listen: () => {} });
}

function timed<T>(run: () => T): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  return result;
}

test(
  `${CASES} spoilt links: each gives a valid scenario, in time, and no markup`,
  OPTIONS,
  async () => {
    let noted = 0;
    await hunt(hostileLinks, (link) => {
      const { scenario, notes } = timed(() => decodeScenario(link, known));
      expectValid(scenario);
      const again = encodeScenario(scenario, known);
      expect(again.length).toBeLessThan(3 * MOST_LINK_CHARACTERS);
      if (again.length <= MOST_LINK_CHARACTERS) {
        expect(decodeScenario(again, known)).toEqual({ scenario, notes: [] });
      }
      if (notes.length === 0) return;
      noted++;
      const notice = shown(notes);
      const tags = [...notice.querySelectorAll("*")].map(({ tagName }) => tagName);
      expect(new Set(["P", "UL", "LI", "CODE", "BUTTON"])).toEqual(
        new Set(["P", "UL", "LI", "CODE", "BUTTON", ...tags]),
      );
      expect(notice.textContent?.length).toBeLessThan(5000);
    });
    expect(noted).toBeGreaterThan(CASES / 4);
  },
);

test(`${CASES} spoilt files: each is read or refused with a reason, in time`, OPTIONS, async () => {
  const now = usualScenario(known);
  const seen = { read: 0, refused: 0 };
  await hunt(hostileFiles, (text) => {
    try {
      expectValid(timed(() => readScenarioText(text, "mine.yaml", known, now)));
      seen.read++;
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(/^mine\.yaml.*expected/s);
      seen.refused++;
    }
  });
  expect(seen.read).toBeGreaterThan(CASES / 50);
  expect(seen.refused).toBeGreaterThan(CASES / 10);
});
