import { lab } from "d3";
import { describe, expect, test } from "vitest";
import {
  contrast,
  FILING_COLOURS,
  OUTCOMES,
  PAGE,
  properties,
  RELATION_COLOURS,
  resolveLight,
  SEQUENCE,
} from "../../src/components/palette.js";
import { paletteCss } from "../../src/components/palette-css.js";
import { dichromat, GREY, MACHADO } from "../colour-vision.js";
import { expectGolden } from "../golden.js";

const modes = ["light", "dark"] as const;
const scales = { OUTCOMES, RELATION_COLOURS, SEQUENCE: Object.fromEntries(SEQUENCE.entries()) };
const lightness = (hex: string) => lab(hex).l;
const distance = (a: string, b: string) => {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b);
};

describe.each(modes)("%s", (mode) => {
  test("text reads at 4.5:1 or better on page and panel", () => {
    for (const ground of [PAGE.page, PAGE.panel]) {
      for (const name of ["ink", "muted", "accent", "focus"] as const) {
        expect(contrast(PAGE[name][mode], ground[mode]), name).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(PAGE.lensInk[mode], PAGE.lens[mode])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PAGE.lensInk[mode], PAGE.page[mode])).toBeGreaterThanOrEqual(4.5);
  });

  test("lines that carry meaning stand out at 3:1", () => {
    for (const name of ["edge", "lensEdge", "focus"] as const) {
      expect(contrast(PAGE[name][mode], PAGE.page[mode]), name).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.entries(scales))(
    "%s has distinct steps of lightness (grey print)",
    (_, scale) => {
      const steps = Object.values(scale)
        .map((c) => lightness(c[mode]))
        .sort((a, b) => a - b);
      for (let i = 1; i < steps.length; ++i) expect(steps[i]! - steps[i - 1]!).toBeGreaterThan(9.5);
    },
  );

  test.each(Object.entries(MACHADO))("all pairs of a scale stay apart with %s", (_, matrix) => {
    for (const scale of [...Object.values(scales), FILING_COLOURS]) {
      const seen = Object.values(scale).map((c) => dichromat(c[mode], matrix));
      for (let i = 0; i < seen.length; ++i) {
        for (let j = 0; j < i; ++j) expect(distance(seen[i]!, seen[j]!)).toBeGreaterThan(9.5);
      }
    }
  });

  test("errors stand out most: furthest in lightness from the page", () => {
    const far = (hex: string) => Math.abs(lightness(hex) - lightness(PAGE.page[mode]));
    for (const [scale, worst] of [
      [OUTCOMES, "wrong"],
      [RELATION_COLOURS, "strangerError"],
    ] as const) {
      const order = Object.entries(scale).sort((a, b) => far(b[1][mode]) - far(a[1][mode]));
      expect(order[0]![0]).toBe(worst);
    }
  });
});

test("the colour-vision matrices are Machado's: white stays white, grey stays grey", () => {
  for (const matrix of [...Object.values(MACHADO), GREY]) {
    expect(distance(dichromat("#ffffff", matrix), "#ffffff")).toBeLessThan(0.5);
    expect(distance(dichromat("#777777", matrix), "#777777")).toBeLessThan(0.5);
  }
  expect(distance(dichromat("#ff0000", MACHADO.protanopia), "#ff0000")).toBeGreaterThan(40);
});

test("contrast is WCAG's: known values", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("the style sheet is what the palette says", () => {
  expectGolden("src/styles/palette.css", paletteCss());
});

test("exports resolve every property to its light value", () => {
  const all = [...properties().keys()].map((name) => `var(${name})`).join(" ");
  expect(resolveLight(`${all} var(--cm-sans) var(--cm-serif)`)).not.toContain("var(");
  expect(resolveLight("var(--cm-unknown)")).toBe("var(--cm-unknown)");
});
