import { statesGeometry } from "./states-geometry.js";

process.stdout.write(JSON.stringify(statesGeometry()));
