/** Abbreviated street suffixes and directions, and the words they stand for (USPS Publication 28). */
const SUFFIXES = `
  ALY/ALLEY ANX/ANNEX ARC/ARCADE AVE/AVENUE BYU/BAYOU BCH/BEACH BND/BEND BLF/BLUFF BTM/BOTTOM BLVD/BOULEVARD
  BR/BRANCH BRG/BRIDGE BRK/BROOK BG/BURG BYP/BYPASS CP/CAMP CYN/CANYON CPE/CAPE CSWY/CAUSEWAY CTR/CENTER
  CIR/CIRCLE CLF/CLIFF CLB/CLUB CMN/COMMON COR/CORNER CRSE/COURSE CT/COURT CV/COVE CRK/CREEK CRES/CRESCENT
  CRST/CREST XING/CROSSING XRD/CROSSROAD CURV/CURVE DL/DALE DM/DAM DV/DIVIDE DR/DRIVE EST/ESTATE
  EXPY/EXPRESSWAY EXT/EXTENSION FLS/FALLS FRY/FERRY FLD/FIELD FLT/FLAT FRD/FORD FRST/FOREST FRG/FORGE FRK/FORK
  FT/FORT FWY/FREEWAY GDN/GARDEN GTWY/GATEWAY GLN/GLEN GRN/GREEN GRV/GROVE HBR/HARBOR HVN/HAVEN HTS/HEIGHTS
  HWY/HIGHWAY HL/HILL HOLW/HOLLOW INLT/INLET IS/ISLAND JCT/JUNCTION KY/KEY KNL/KNOLL LK/LAKE LNDG/LANDING
  LN/LANE LGT/LIGHT LF/LOAF LCK/LOCK LDG/LODGE MNR/MANOR MDW/MEADOW MDWS/MEADOWS ML/MILL MSN/MISSION
  MTWY/MOTORWAY MT/MOUNT MTN/MOUNTAIN NCK/NECK ORCH/ORCHARD PKWY/PARKWAY PNE/PINE PNES/PINES PL/PLACE PLN/PLAIN
  PLZ/PLAZA PT/POINT PRT/PORT PR/PRAIRIE RADL/RADIAL RNCH/RANCH RPD/RAPID RST/REST RDG/RIDGE RIV/RIVER RD/ROAD
  RTE/ROUTE SHL/SHOAL SHR/SHORE SKWY/SKYWAY SPG/SPRING SPGS/SPRINGS SQ/SQUARE STA/STATION STRA/STRAVENUE
  STRM/STREAM ST/STREET SMT/SUMMIT TER/TERRACE TRWY/THROUGHWAY TRCE/TRACE TRAK/TRACK TRL/TRAIL TUNL/TUNNEL
  TPKE/TURNPIKE UN/UNION VLY/VALLEY VIA/VIADUCT VW/VIEW VLG/VILLAGE VL/VILLE VIS/VISTA WL/WELL`;
const DIRECTIONS =
  "N/NORTH S/SOUTH E/EAST W/WEST NE/NORTHEAST NW/NORTHWEST SE/SOUTHEAST SW/SOUTHWEST";

const SUFFIX = pairs(SUFFIXES);
const DIRECTION = pairs(DIRECTIONS);

/** A street's suffix written out: `ST` is STREET. Undefined for what is no abbreviated suffix. */
export function fullSuffix(word: string): string | undefined {
  return SUFFIX.get(word);
}

/** A direction written out: `NW` is NORTHWEST. Undefined for any other word. */
export function fullDirection(word: string): string | undefined {
  return DIRECTION.get(word);
}

/**
 * A street in plain capitals with its direction, which may stand first or last, and its suffix
 * written out. Comes back as it is where nothing is abbreviated.
 */
export function streetInFull(street: string): string {
  const words = street.split(" ");
  const last = words.length - 1;
  if (last < 1) return street;
  const first = fullDirection(words[0]!);
  if (first) words[0] = first;
  const ending = fullDirection(words[last]!);
  if (ending) words[last] = ending;
  const at = ending && last > 1 ? last - 1 : last;
  words[at] = fullSuffix(words[at]!) ?? words[at]!;
  return words.join(" ");
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [short = "", full = ""] = pair.split("/");
        return [short, full];
      }),
  );
}
