// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { statesGeometry } from "../../loaders/geometry/states-geometry.js";
import {
  MEASURES,
  measured,
  niceTop,
  rateLabel,
  type StateCount,
  stepOf,
} from "../../src/components/state-map/measures.js";
import { placeNames } from "../../src/components/state-map/names.js";
import { mapPlaces } from "../../src/components/state-map/places.js";
import { stateMap } from "../../src/components/state-map.js";
import { textWidth } from "../../src/components/text-width.js";
import { RELATIONS } from "../../src/model/vocabulary.js";
import { expectApart } from "../boxes.js";
import { FIXTURES, fixture } from "../fixtures/simulations.js";
import { expectGolden, steady } from "../golden.js";

const geometry = statesGeometry();
const countsOf = (name: (typeof FIXTURES)[number]): StateCount[] =>
  Object.entries(fixture(name).byState).map(([code, state]) => ({
    code,
    exposed: RELATIONS.reduce((sum, relation) => sum + state[relation], 0),
    undocumented: state.population,
  }));

test("the geometry is slim and whole: fifty states and DC, under 60 kB", () => {
  expect(JSON.stringify(geometry).length).toBeLessThan(60_000);
  expect(new Set(geometry.states.map((state) => state.code)).size).toBe(51);
  for (const state of geometry.states) {
    expect(state.path).toMatch(/^M[\d.,LMZ-]+Z$/);
    expect(state.residents).toBeGreaterThan(500_000);
    const [left, top, right, bottom] = state.box;
    expect(
      left < state.centre[0] &&
        state.centre[0] < right &&
        top < state.centre[1] &&
        state.centre[1] < bottom,
    ).toBe(true);
  }
});

test.each([280, 328, 559, 560, 700, 860, 1216])(
  "callouts and names keep apart at %d px",
  (width) => {
    const places = mapPlaces(geometry, width);
    const callouts = places.callouts.map(({ code, x, y, width: size }) => ({
      id: code,
      x,
      y,
      width: size,
      height: 24,
    }));
    expectApart(callouts, places);
    for (const callout of places.callouts) {
      expect(17 + textWidth(`${callout.code} 118,000`, 12, true)).toBeLessThan(callout.width + 6);
    }
    const names = placeNames(geometry.states, { places, radius: undefined, label: () => "" });
    expectApart(
      names.map(({ code, x, y, size }) => {
        const room = textWidth(code, size);
        return { id: code, x: x - room / 2, y: y - size * 0.8, width: room, height: size * 0.9 };
      }),
      places,
    );
  },
);

describe.each(FIXTURES)("%s", (name) => {
  test.each(MEASURES)("looks as kept: %s", (measure) => {
    const map = stateMap({ geometry, width: 800, measure });
    map.update(countsOf(name));
    // The outlines are the same in every picture; their own test is above.
    const text = steady(map.querySelector("svg")!).replace(/ d="M[\d.,LMZ-]{40,}"/g, "");
    expectGolden(`test/golden/map-${name}-${measure}.svg`, text);
  });
});

test("the switch changes what is shown and keeps the nodes", () => {
  const map = stateMap({ geometry, width: 800 });
  map.update(countsOf("as-executed"));
  const land = () => [...map.querySelectorAll("path.land")];
  const before = land();
  expect(new Set(before.map((path) => path.getAttribute("fill")))).toEqual(
    new Set(["var(--cm-land)"]),
  );
  const radio = map.querySelector<HTMLInputElement>('input[value="per-resident"]')!;
  radio.checked = true;
  radio.dispatchEvent(new Event("change"));
  expect(land()).toEqual(before);
  expect(new Set(before.map((path) => path.getAttribute("fill"))).size).toBeGreaterThan(3);
});

test("measures: rates per 1,000 undocumented and per 100,000 residents; no base, no rate", () => {
  const shape = { ...geometry.states[0]!, residents: 5_000_000 };
  const count = { code: shape.code, exposed: 500, undocumented: 100_000 };
  expect(MEASURES.map((measure) => measured(measure, shape, count))).toEqual([500, 5, 10]);
  expect(measured("per-undocumented", shape, { ...count, undocumented: 0 })).toBeNaN();
  expect(["0", "<0.1", "4.3", "15", "–"]).toEqual([0, 0.04, 4.26, 15.2, Number.NaN].map(rateLabel));
  expect([0, 0.9, 1.1, 23, 26, 99].map(niceTop)).toEqual([1, 1, 1.5, 25, 30, 100]);
  expect([0, 1, 24.9, 25, Number.NaN].map((value) => stepOf(value, 25))).toEqual([-1, 0, 5, 5, -1]);
});
