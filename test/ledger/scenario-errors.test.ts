import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readScenario } from "../../loaders/scenarios/read-scenario.js";
import { inputErrorOf, withFile } from "./edited-ledger.js";

describe("scenario files", () => {
  const ledger = loadLedger();
  const wrong = (text: string) =>
    withFile("mine.yaml", text, (path) =>
      inputErrorOf(() => readScenario(path, ledger))
        .message.replaceAll(path, "mine.yaml")
        .split("\n"),
    );

  it("explain what does not exist and what cannot be", () => {
    const text = `id: mine
title: Mine
description: A test
baseline: reprot
set:
  filing.adutls: 0.4
  filing.adults: 1.2
sources: [pop-999, 26 USC 6103]
`;
    expect(wrong(text)).toEqual([
      'mine.yaml:4: baseline: found "reprot"; expected the id of a baseline in baselines.yaml (did you mean "report"?)',
      'mine.yaml:6: filing.adutls: found 0.4; expected the id of a known assumption (did you mean "filing.adults"?)',
      "mine.yaml:7: filing.adults: found 1.2; expected a share from 0 to 1 (0.3 to 0.75 is the range considered)",
      expect.stringContaining('mine.yaml:8: sources[0]: found "pop-999"; expected a figure\'s id'),
    ]);
  });
});
