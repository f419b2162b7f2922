import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { geoPath } from "d3";
import type { MultiPolygon as Area, Feature, Position, Polygon as SimpleArea } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { StateShape, StatesGeometry } from "../../src/components/state-map/geometry.js";
import { simplifyLine } from "./simplify-arcs.js";

/** Detail finer than this many square px of the 975 px wide map is not worth its bytes. */
const LEAST_AREA = 1.4;
/** Islands below this many square px are left out, unless they are all there is of a state. */
const LEAST_ISLAND = 5;

type Ring = [number, number][];

/** Undoes TopoJSON's delta coding, so that arcs are plain points in px. */
function plainArcs({ arcs, transform }: Topology): Ring[] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([mx, my]) => {
      x += mx!;
      y += my!;
      return [x * kx! + dx!, y * ky! + dy!];
    });
  });
}

/**
 * The outlines of the fifty states and DC on the Albers map of us-atlas (975 by 610 px), simplified,
 * as SVG paths, with each state's postal code, name and residents (2020 census).
 * Throws if a state of the map is missing from data/states.csv.
 */
export function statesGeometry(): StatesGeometry {
  const read = (path: string) => readFileSync(path, "utf8");
  const atlas = createRequire(import.meta.url).resolve("us-atlas/states-albers-10m.json");
  const { transform: _, ...rest } = JSON.parse(read(atlas)) as Topology;
  const arcs = plainArcs(JSON.parse(read(atlas))).map((arc) => simplifyLine(arc, LEAST_AREA));
  const topology = { ...rest, arcs } as unknown as Topology;
  const states = topology.objects.states as GeometryCollection<{ name: string }>;

  const csv = join(import.meta.dirname, "../../data/states.csv");
  const facts = parse(readFileSync(csv, "utf8"), { columns: true, comment: "#" }) as Record<
    string,
    string
  >[];
  const path = geoPath().digits(1);
  const shapes = states.geometries.map((geometry): StateShape => {
    const fact = facts.find(({ fips }) => fips === String(geometry.id));
    if (!fact) {
      throw new Error(
        `data/states.csv: no row with fips "${geometry.id}"; every state on the map needs one.`,
      );
    }
    const shape = geometry as Polygon<{ name: string }> | MultiPolygon<{ name: string }>;
    const { name } = shape.properties!;
    const outline = (feature(topology, shape) as Feature<Area | SimpleArea>).geometry;
    const polygons: Position[][][] =
      outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
    const sized = polygons
      .map((coordinates) => ({ coordinates, size: path.area({ type: "Polygon", coordinates }) }))
      .sort((a, b) => b.size - a.size);
    const kept = sized.filter(({ size }, i) => i === 0 || size >= LEAST_ISLAND);
    const main = { type: "Polygon", coordinates: kept[0]!.coordinates } as const;
    const whole = {
      type: "MultiPolygon",
      coordinates: kept.map((one) => one.coordinates),
    } as const;
    const round = (value: number) => Math.round(value * 10) / 10;
    return {
      code: fact.state!,
      name: fact.state === "DC" ? "District of Columbia" : name,
      residents: Number(fact.population_2020),
      path: path(whole)!,
      centre: path.centroid(main).map(round) as [number, number],
      box: path.bounds(whole).flat().map(round) as [number, number, number, number],
      area: Math.round(kept[0]!.size),
    };
  });
  return {
    width: 975,
    height: 610,
    borders: path(mesh(topology, states, (a, b) => a !== b))!,
    states: shapes,
  };
}
