import { describe, expect, it } from "vitest";
import { InputError, quoteValue } from "../../src/model/input-error.js";
import { didYouMean, nearestName } from "../../src/model/nearest-name.js";

describe("InputError", () => {
  it("names file, line, key, value and what would be right", () => {
    const error = new InputError({
      file: "data/x.yaml",
      line: 12,
      key: "request.share",
      value: 1.2,
      expected: "a share from 0 to 1",
    });
    expect(error.message).toBe(
      "data/x.yaml:12: request.share: found 1.2; expected a share from 0 to 1",
    );
    expect(error).toMatchObject({
      file: "data/x.yaml",
      line: 12,
      key: "request.share",
      value: 1.2,
      expected: "a share from 0 to 1",
      name: "InputError",
    });
  });

  it("leaves out what is not known", () => {
    const error = new InputError({ file: "--people", value: "abc", expected: "a whole number" });
    expect(error.message).toBe('--people: found "abc"; expected a whole number');
  });

  it("gives several problems a line each", () => {
    const error = new InputError([
      { file: "a", line: 1, expected: "x" },
      { file: "b", line: 2, expected: "y" },
    ]);
    expect(error.message.split("\n")).toEqual(["a:1: expected x", "b:2: expected y"]);
    expect(error.problems).toHaveLength(2);
  });

  it("cuts long values short and shows any kind of value", () => {
    expect(quoteValue("x".repeat(200))).toHaveLength(58);
    expect(quoteValue(null)).toBe("null");
    expect(quoteValue(Number.NaN)).toBe("NaN");
    expect(quoteValue({ a: [1] })).toBe('{"a":[1]}');
  });
});

describe("nearestName", () => {
  it("finds a slip of the fingers and refuses a stranger", () => {
    const known = ["normalization", "candidates", "routes"];
    expect(nearestName("normalisation", known)).toBe("normalization");
    expect(nearestName("Routes", known)).toBe("routes");
    expect(nearestName("zebra", known)).toBeUndefined();
    expect(didYouMean("candidate", known)).toBe(' (did you mean "candidates"?)');
    expect(didYouMean("zebra", known)).toBe("");
  });
});
