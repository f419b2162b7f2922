type Point = readonly [number, number];

const area = (a: Point, b: Point, c: Point) =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/**
 * Drops the points of a line that shape it least (Visvalingam and Whyatt 1993): repeatedly the one
 * whose triangle with its neighbours is smallest, until all that are left span at least `least`
 * square units. Ends stay, so lines that shared an end still do; a ring keeps four points.
 */
export function simplifyLine(points: readonly Point[], least: number): Point[] {
  const kept = [...points];
  const ring = kept.length > 3 && same(kept[0]!, kept.at(-1)!);
  const fewest = ring ? 4 : 2;
  while (kept.length > fewest) {
    let at = 0;
    let smallest = least;
    for (let i = 1; i < kept.length - 1; ++i) {
      const size = area(kept[i - 1]!, kept[i]!, kept[i + 1]!);
      if (size < smallest) [at, smallest] = [i, size];
    }
    if (at === 0) break;
    kept.splice(at, 1);
  }
  return kept;
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
