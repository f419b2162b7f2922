import { DISCLOSED, type Lens, LISTED } from "./lens.js";
import type { Band } from "./stage-bands.js";
import type { Stage } from "./stages.js";

type Extent = readonly [number, number];

const around = (
  bands: readonly Band[],
  ids: readonly string[],
  column: 0 | 1,
): Extent | undefined => {
  const found = bands.filter((band) => band.column === column && ids.includes(band.id));
  if (found.length === 0) return undefined;
  return [Math.min(...found.map((band) => band.a)), Math.max(...found.map((band) => band.b))];
};

/**
 * Where the people on the list lie on the scale of all people: astride the line between those who
 * file no return and those who do, with the right share on either side.
 */
function listedExtent(
  lens: Lens,
  stages: readonly Stage[],
  bands: readonly Band[],
  size: number,
): Extent {
  const line = around(bands, ["no-return"], 1)?.[1] ?? 0;
  const unfiled = stages[1]!.nodes.find((node) => node.id === LISTED[0])?.value ?? 0;
  const length = Math.max(1.5, lens.fromShare * size);
  const start = line - (unfiled / lens.part) * length;
  const from = Math.max(0, Math.min(size - length, start));
  return [from, from + length];
}

/** Both ends of a wedge across the flow, 0 to `size`: the part left behind and what it becomes. */
export function lensBands(
  lens: Lens,
  stages: readonly Stage[],
  bands: readonly (readonly Band[])[],
  size: number,
): { part: Extent; whole: Extent } {
  const earlier = bands[lens.from]!;
  const part =
    lens.from === 0
      ? listedExtent(lens, stages, earlier, size)
      : around(earlier, lens.from === 1 ? ["requested"] : DISCLOSED, 1);
  return {
    part: part ?? [0, size],
    whole: around(bands[lens.from + 1]!, lens.into, 0) ?? [0, size],
  };
}
