import { writeArtifactFile } from "../../loaders/population/write-artifact-file.js";

await writeArtifactFile("pew", "manifest.json");
