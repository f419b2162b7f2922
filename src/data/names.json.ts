import { writeArtifactFile } from "../../loaders/population/write-artifact-file.js";

// The table is the same for every baseline.
await writeArtifactFile("report", "names.json");
