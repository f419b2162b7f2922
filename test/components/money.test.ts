import { describe, expect, it } from "vitest";
import { dollarRange, dollars, shortDollars } from "../../src/components/response/money.js";

describe("dollars in words", () => {
  it.each([
    [0, "$0"],
    [313e9, "$313 billion"],
    [2.764e9, "$2.8 billion"],
    [999e6, "$1 billion"],
    [42_400_000, "$42 million"],
    [450_000, "$450,000"],
    [-120e6, "−$120 million"],
  ])("%d is %s", (value, text) => expect(dollars(value)).toBe(text));

  it("are short on scales and name the unit of a range once", () => {
    expect(shortDollars(2.764e9)).toBe("$2.8bn");
    expect(dollarRange(147e9, 479e9)).toBe("$147 to $479 billion");
    expect(dollarRange(900e6, 1.1e9)).toBe("$900 million to $1.1 billion");
    expect(dollarRange(0, 5e9)).toBe("$0 to $5 billion");
    expect(dollarRange(5e9, 5.01e9)).toBe("$5 billion");
  });
});
